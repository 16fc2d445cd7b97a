package org.biobank.scanner.label;

/** Resolutions of label printers. */
public enum Resolution {
  DPI_203(203),
  DPI_300(300),
  DPI_600(600);

  private final int dpi;

  Resolution(int dpi) {
    this.dpi = dpi;
  }

  public int dpi() {
    return dpi;
  }

  /**
   * @throws LabelRefused if no printer of ours has it
   */
  public static Resolution of(int dpi) {
    for (var resolution : values()) {
      if (resolution.dpi == dpi) {
        return resolution;
      }
    }
    throw new LabelRefused("labels are made for 203, 300 or 600 dpi, not for " + dpi);
  }
}
