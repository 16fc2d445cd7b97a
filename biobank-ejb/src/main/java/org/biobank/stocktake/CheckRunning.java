package org.biobank.stocktake;

import org.biobank.shared.DomainException;

/** A check is running already; what it finds will be what was asked for. */
public final class CheckRunning extends DomainException {
  private static final long serialVersionUID = 1L;

  CheckRunning() {
    super(Category.CONFLICT, "invariant-check-running", "A check is running; wait for its end.");
  }
}
