package org.biobank.scanner.label;

import org.biobank.scanner.label.LabelRefused.Wrong;

/** Resolutions of label printers. */
public enum Resolution {
  DPI_203(203),
  DPI_300(300),
  DPI_600(600);

  private static final double MM_PER_INCH = 25.4;

  private final int dpi;

  Resolution(int dpi) {
    this.dpi = dpi;
  }

  public int dpi() {
    return dpi;
  }

  /** The nearest whole number of dots. */
  int dots(double mm) {
    return (int) Math.round(exactDots(mm));
  }

  double exactDots(double mm) {
    return mm * dpi / MM_PER_INCH;
  }

  double mm(double dots) {
    return dots * MM_PER_INCH / dpi;
  }

  /**
   * @throws LabelRefused if no label printer has it
   */
  public static Resolution of(int dpi) {
    for (var resolution : values()) {
      if (resolution.dpi == dpi) {
        return resolution;
      }
    }
    throw new LabelRefused(
        Wrong.RESOLUTION, "labels are made for 203, 300 or 600 dpi, not for " + dpi);
  }
}
