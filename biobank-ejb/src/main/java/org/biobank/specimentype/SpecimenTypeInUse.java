package org.biobank.specimentype;

import org.biobank.shared.DomainException;

/** Specimens of the type are measured in its unit and kept as of its class; these stay. */
public final class SpecimenTypeInUse extends DomainException {
  private static final long serialVersionUID = 1L;

  SpecimenTypeInUse(String code) {
    super(
        Category.REFUSED,
        "specimen-type-in-use",
        "There are specimens of type %s: its class and unit stay. Name, temperature and mappings may change; or make a new type."
            .formatted(code));
  }
}
