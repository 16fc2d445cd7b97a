package org.biobank.scanner.text;

/** How one scanner types its scans on a keyboard line, and how its separators come through. */
public record WedgeProfile(ScanFraming framing, SeparatorSigns separators) {
  /** As scanners leave the factory. */
  public static final WedgeProfile USUAL =
      new WedgeProfile(ScanFraming.USUAL, SeparatorSigns.USUAL);
}
