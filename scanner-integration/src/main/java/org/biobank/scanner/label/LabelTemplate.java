package org.biobank.scanner.label;

/**
 * Labels by what they stick to. Sizes are those in common use for each, in millimetres. A square
 * symbol stands at the left with the words beside it, a linear one at the top with the words below.
 */
public enum LabelTemplate {
  /** Side of a 0.5 mL tube. */
  TUBE(24, 13, 0.8, LabelSymbology.DATA_MATRIX, 8, 2.4, 2.1),
  /** On a screw cap: the symbol alone, for there is no room for words. */
  CAP_DOT(9.5, 9.5, 1.6, LabelSymbology.DATA_MATRIX, 6.2, 0, 0),
  /** Round a 2 mL cryovial. */
  CRYO_WRAP(33, 13, 0.8, LabelSymbology.DATA_MATRIX, 9, 2.8, 2.2),
  /** Front of a box. */
  BOX(60, 25, 1.5, LabelSymbology.DATA_MATRIX, 18, 5, 3.6),
  /** Side of an SLAS rack. */
  RACK(80, 10, 0.8, LabelSymbology.CODE_128, 4, 2.2, 2),
  /** Door of a freezer or dewar, read from an arm's length. */
  FREEZER(102, 60, 4, LabelSymbology.QR_CODE, 44, 9, 6),
  /** On a parcel, 4 by 6 inches. */
  SHIPPER(102, 152, 5, LabelSymbology.CODE_128, 45, 14, 9),
  /** On the courier's papers. */
  COURIER(74, 52, 3, LabelSymbology.QR_CODE, 34, 6, 4.2);

  private final double widthMm;
  private final double heightMm;
  private final double marginMm;
  private final LabelSymbology symbology;
  private final double symbolMm;
  private final double codeMm;
  private final double textMm;

  LabelTemplate(
      double widthMm,
      double heightMm,
      double marginMm,
      LabelSymbology symbology,
      double symbolMm,
      double codeMm,
      double textMm) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.marginMm = marginMm;
    this.symbology = symbology;
    this.symbolMm = symbolMm;
    this.codeMm = codeMm;
    this.textMm = textMm;
  }

  public double widthMm() {
    return widthMm;
  }

  public double heightMm() {
    return heightMm;
  }

  /** Blank at each edge, for printers that do not meet it exactly. */
  double marginMm() {
    return marginMm;
  }

  LabelSymbology symbology() {
    return symbology;
  }

  /** Side of a square symbol with its quiet zone, or height of a linear one. */
  double symbolMm() {
    return symbolMm;
  }

  /** Height of the line that spells the code; 0 if the label has no room for words. */
  double codeMm() {
    return codeMm;
  }

  /** Height of each line below it. */
  double textMm() {
    return textMm;
  }

  boolean hasWords() {
    return codeMm > 0;
  }
}
