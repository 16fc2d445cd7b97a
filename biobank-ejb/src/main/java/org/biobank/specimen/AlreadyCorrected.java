package org.biobank.specimen;

import java.util.UUID;
import org.biobank.shared.DomainException;

/** Somebody declared the event wrong before. */
public final class AlreadyCorrected extends DomainException {
  private static final long serialVersionUID = 1L;

  AlreadyCorrected(UUID event) {
    super(
        Category.CONFLICT,
        "custody-event-already-corrected",
        "Event " + event + " was declared wrong before; correct the correction if that is wrong.");
  }
}
