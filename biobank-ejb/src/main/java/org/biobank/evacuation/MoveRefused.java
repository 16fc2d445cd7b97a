package org.biobank.evacuation;

import org.biobank.shared.DomainException;
import org.biobank.shared.Refusal;

/** What was scanned may not stand where it was put. */
public final class MoveRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  MoveRefused(Refusal refusal) {
    super(Category.REFUSED, refusal.slug(), refusal.detail());
  }
}
