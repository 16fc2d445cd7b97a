package org.biobank.evacuation;

import org.biobank.shared.DomainException;

/** The freezer is being emptied already. */
public final class EvacuationOpen extends DomainException {
  private static final long serialVersionUID = 1L;

  EvacuationOpen(String container) {
    super(
        Category.CONFLICT,
        "evacuation-open",
        container + " is being evacuated already; go on with that, or end it.");
  }
}
