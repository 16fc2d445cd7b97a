package org.biobank.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimentype.SpecimenType;

/**
 * A specimen about to be written; all it refers to is known to exist.
 *
 * @param parentId what it was made of; absent: a primary specimen, or a pool, whose parents are
 *     listed apart
 * @param quantity what it begins with, in the unit of its type
 * @param tubeFormat a code of the reference data; absent: not stated
 * @param riskGroup 1 to 4; absent: not assessed
 */
public record NewSpecimen(
    UUID id,
    Barcode barcode,
    SpecimenType type,
    Lineage lineage,
    Optional<UUID> parentId,
    Origin origin,
    BigDecimal quantity,
    Instant collectedAt,
    Optional<String> tubeFormat,
    Optional<Integer> riskGroup) {

  /** Neither format nor risk are stated. */
  public NewSpecimen(
      UUID id,
      Barcode barcode,
      SpecimenType type,
      Lineage lineage,
      Optional<UUID> parentId,
      Origin origin,
      BigDecimal quantity,
      Instant collectedAt) {
    this(
        id,
        barcode,
        type,
        lineage,
        parentId,
        origin,
        quantity,
        collectedAt,
        Optional.empty(),
        Optional.empty());
  }

  /** Whose it is, and where it came in. */
  public record Origin(UUID donorId, UUID visitId, UUID studyId, UUID siteId, String siteCode) {}
}
