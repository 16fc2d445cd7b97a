package org.biobank.evacuation;

import java.util.UUID;
import org.biobank.shared.DomainException;

/** The evacuation is over. */
public final class EvacuationEnded extends DomainException {
  private static final long serialVersionUID = 1L;

  EvacuationEnded(UUID id) {
    super(Category.CONFLICT, "evacuation-ended", "Evacuation " + id + " is over; plan another.");
  }
}
