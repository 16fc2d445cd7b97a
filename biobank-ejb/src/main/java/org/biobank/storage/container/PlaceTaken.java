package org.biobank.storage.container;

import org.biobank.shared.DomainException;

/**
 * Somebody else placed a tube there, or one of these tubes elsewhere, while this was being written.
 */
public final class PlaceTaken extends DomainException {
  private static final long serialVersionUID = 1L;

  public PlaceTaken(String boxCode) {
    super(
        Category.CONFLICT,
        "place-taken",
        "Somebody placed a tube meanwhile; look at box " + boxCode + " again, then store.");
  }
}
