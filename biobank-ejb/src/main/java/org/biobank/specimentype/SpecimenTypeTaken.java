package org.biobank.specimentype;

import org.biobank.shared.DomainException;

/** There is a type of this code. */
public final class SpecimenTypeTaken extends DomainException {
  private static final long serialVersionUID = 1L;

  SpecimenTypeTaken(String code) {
    super(
        Category.CONFLICT,
        "specimen-type-taken",
        "There is a specimen type " + code + " already; change that, or take another code.");
  }
}
