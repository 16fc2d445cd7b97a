package org.biobank.identity;

import org.biobank.shared.DomainException;

/** It exists, but belongs to a site or study the actor is not of. */
public final class OutsideScope extends DomainException {
  private static final long serialVersionUID = 1L;

  public OutsideScope(String code) {
    super(
        Category.FORBIDDEN,
        "outside-your-scope",
        code + " belongs to a site or study that is not yours.");
  }
}
