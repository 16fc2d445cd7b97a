package org.biobank.scanner.label;

import org.biobank.scanner.label.LabelRefused.Wrong;

/**
 * How labels lie on a sheet, in rows from the top, from left to right. The edges right and below
 * are as wide as those left and above.
 *
 * @param leftMm from the sheet's edge to the first column
 * @param gapXMm between columns
 */
public record SheetLayout(
    double widthMm, double heightMm, double leftMm, double topMm, double gapXMm, double gapYMm) {

  private static final double EDGE_MM = 8;
  private static final double GAP_MM = 2.5;
  private static final double ROUNDING_MM = 1e-6;

  /** As many as an A4 sheet takes (ISO 216). */
  public static final SheetLayout A4 = filled(210, 297);

  /** As many as a US Letter sheet takes. */
  public static final SheetLayout LETTER = filled(215.9, 279.4);

  /** A roll: each label is a page of its own. */
  public static SheetLayout roll(LabelTemplate template) {
    return new SheetLayout(template.widthMm(), template.heightMm(), 0, 0, 0, 0);
  }

  private static SheetLayout filled(double widthMm, double heightMm) {
    return new SheetLayout(widthMm, heightMm, EDGE_MM, EDGE_MM, GAP_MM, GAP_MM);
  }

  int columns(LabelTemplate template) {
    return fit(widthMm, leftMm, template.widthMm(), gapXMm);
  }

  int rows(LabelTemplate template) {
    return fit(heightMm, topMm, template.heightMm(), gapYMm);
  }

  /** Labels on one sheet. */
  public int places(LabelTemplate template) {
    return columns(template) * rows(template);
  }

  private static int fit(double sheet, double edge, double label, double gap) {
    int count = (int) Math.floor((sheet - 2 * edge + gap + ROUNDING_MM) / (label + gap));
    if (count < 1) {
      throw new LabelRefused(Wrong.SHEET, "the label is larger than the sheet");
    }
    return count;
  }
}
