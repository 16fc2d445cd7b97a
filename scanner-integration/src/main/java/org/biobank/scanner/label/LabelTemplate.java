package org.biobank.scanner.label;

/**
 * Labels by what they stick to. Sizes are those in common use for each, in millimetres; a symbol
 * fills its own side of the label, or its top if it is linear.
 */
public enum LabelTemplate {
  /** Side of a 0.5 mL tube. */
  TUBE(24, 13, LabelSymbology.DATA_MATRIX, 8, 2.1, 4),
  /** On a screw cap: the symbol alone, for there is no room for words. */
  CAP_DOT(9.5, 9.5, LabelSymbology.DATA_MATRIX, 6.2, 0, 0),
  /** Round a 2 mL cryovial. */
  CRYO_WRAP(33, 13, LabelSymbology.DATA_MATRIX, 9, 2.2, 4),
  /** Front of a box. */
  BOX(60, 25, LabelSymbology.DATA_MATRIX, 18, 3.6, 5),
  /** Side of an SLAS rack. */
  RACK(80, 9, LabelSymbology.CODE_128, 5.2, 2.2, 1),
  /** Door of a freezer or dewar, read from an arm's length. */
  FREEZER(102, 60, LabelSymbology.QR_CODE, 44, 7, 5),
  /** On a parcel, 4 by 6 inches. */
  SHIPPER(102, 152, LabelSymbology.CODE_128, 40, 8, 8),
  /** On the courier's papers. */
  COURIER(74, 52, LabelSymbology.QR_CODE, 32, 4.5, 6);

  /** Blank at each edge, for printers that do not meet it exactly. */
  static final double MARGIN_MM = 0.8;

  private final double widthMm;
  private final double heightMm;
  private final LabelSymbology symbology;
  private final double symbolMm;
  private final double textMm;
  private final int linesMax;

  LabelTemplate(
      double widthMm,
      double heightMm,
      LabelSymbology symbology,
      double symbolMm,
      double textMm,
      int linesMax) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.symbology = symbology;
    this.symbolMm = symbolMm;
    this.textMm = textMm;
    this.linesMax = linesMax;
  }

  public double widthMm() {
    return widthMm;
  }

  public double heightMm() {
    return heightMm;
  }

  LabelSymbology symbology() {
    return symbology;
  }

  /** Side of a square symbol, or height of a linear one, the quiet zone included. */
  double symbolMm() {
    return symbolMm;
  }

  /** From one line of text to the next. */
  double textMm() {
    return textMm;
  }

  int linesMax() {
    return linesMax;
  }
}
