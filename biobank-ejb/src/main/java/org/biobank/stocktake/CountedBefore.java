package org.biobank.stocktake;

import org.biobank.shared.DomainException;

/** A second count was asked for, and this is the person whose count is in doubt. */
public final class CountedBefore extends DomainException {
  private static final long serialVersionUID = 1L;

  CountedBefore(String box) {
    super(
        Category.REFUSED,
        "counted-before",
        "You counted %s before; a second count is somebody else's.".formatted(box));
  }
}
