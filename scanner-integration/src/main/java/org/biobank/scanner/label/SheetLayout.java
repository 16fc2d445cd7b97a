package org.biobank.scanner.label;

/**
 * How labels lie on a sheet.
 *
 * @param leftMm from the sheet's edge to the first column
 * @param gapXMm between columns
 */
public record SheetLayout(
    double widthMm, double heightMm, double leftMm, double topMm, double gapXMm, double gapYMm) {

  private static final double A4_WIDTH_MM = 210;
  private static final double A4_HEIGHT_MM = 297;
  private static final double EDGE_MM = 8;
  private static final double GAP_MM = 2.5;

  /** As many as an A4 sheet takes. */
  public static final SheetLayout A4 =
      new SheetLayout(A4_WIDTH_MM, A4_HEIGHT_MM, EDGE_MM, EDGE_MM, GAP_MM, GAP_MM);

  /** A roll: each label is a page of its own. */
  public static SheetLayout roll(LabelTemplate template) {
    return new SheetLayout(template.widthMm(), template.heightMm(), 0, 0, 0, 0);
  }

  int columns(LabelTemplate template) {
    return fit(widthMm, leftMm, template.widthMm(), gapXMm);
  }

  int rows(LabelTemplate template) {
    return fit(heightMm, topMm, template.heightMm(), gapYMm);
  }

  private static int fit(double sheet, double edge, double label, double gap) {
    int count = (int) Math.floor((sheet - 2 * edge + gap + 1e-6) / (label + gap));
    if (count < 1) {
      throw new LabelRefused("the label is larger than the sheet");
    }
    return count;
  }
}
