package org.biobank.storage.container;

import org.biobank.shared.DomainException;

/** A container of this code is there already. */
public final class CodeTaken extends DomainException {
  private static final long serialVersionUID = 1L;

  public CodeTaken(String code) {
    super(
        Category.CONFLICT,
        "container-code-taken",
        code + " is the code or a label of another container; give another.");
  }
}
