package org.biobank.custody;

import org.biobank.shared.DomainException;

/** The log has no leaf yet, so there is nothing to prove anything with. */
public final class NoTreeYet extends DomainException {
  private static final long serialVersionUID = 1L;

  NoTreeYet() {
    super(
        Category.NOT_FOUND,
        "custody-log-empty",
        "The custody log has no event yet; it gets the first within a second of it.");
  }
}
