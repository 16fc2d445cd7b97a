package org.biobank.storage.scan;

import java.util.UUID;
import org.biobank.shared.DomainException;

/** Somebody stored a box with the scan already, or dismissed it. */
public final class RackScanClosed extends DomainException {
  private static final long serialVersionUID = 1L;

  RackScanClosed(UUID id) {
    super(
        Category.CONFLICT,
        "rack-scan-closed",
        "The scan " + id + " has been used or dismissed; scan the rack again.");
  }
}
