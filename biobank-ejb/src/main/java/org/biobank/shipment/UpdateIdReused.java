package org.biobank.shipment;

import java.util.UUID;
import org.biobank.shared.DomainException;

/** The id belongs to another report. Nothing was written. */
public final class UpdateIdReused extends DomainException {
  private static final long serialVersionUID = 1L;

  UpdateIdReused(UUID id) {
    super(
        Category.CONFLICT,
        "update-id-reused",
        "The id " + id + " belongs to another report. Make a new id for a new report.");
  }
}
