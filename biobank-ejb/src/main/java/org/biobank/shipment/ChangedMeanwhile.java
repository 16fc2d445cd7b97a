package org.biobank.shipment;

import org.biobank.shared.DomainException;

/** One of the tubes was put on hold or used while this was being written. */
public final class ChangedMeanwhile extends DomainException {
  private static final long serialVersionUID = 1L;

  ChangedMeanwhile(String code) {
    super(
        Category.CONFLICT,
        "tube-changed-meanwhile",
        "A tube of " + code + " was put on hold or used meanwhile; look at it again.");
  }
}
