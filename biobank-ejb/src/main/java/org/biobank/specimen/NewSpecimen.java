package org.biobank.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;

/** A specimen about to be written; all it refers to is known to exist. */
record NewSpecimen(
    UUID id,
    Barcode barcode,
    SpecimenType type,
    Lineage lineage,
    Optional<UUID> parentId,
    Origin origin,
    BigDecimal quantity,
    Instant collectedAt) {

  /** Whose it is, and where it came in. */
  record Origin(UUID donorId, UUID visitId, UUID studyId, UUID siteId, String siteCode) {}
}
