package org.biobank.specimen;

import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;

/** A label of a specimen besides its barcode. */
public record SpecimenLabel(UUID specimenId, OtherLabel label) {
  /** What is printed there. */
  public Barcode text() {
    return label.text();
  }
}
