package org.biobank.exchange.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.NewSpecimen;
import org.biobank.specimentype.SpecimenType;

/**
 * A specimen that a row makes, everything it refers to found.
 *
 * @param type code
 * @param parentId of a specimen that is there, or that a row before makes
 * @param visitedAt when the donor was there; consent is asked for that moment
 * @param quantity what it held at first
 * @param available what is left of it, in the unit of its type
 * @param labels besides the barcode
 * @param thaws before it came here
 * @param place as people call it: {@code BX-000123/A1}
 */
public record PlannedTube(
    Barcode barcode,
    String type,
    Lineage lineage,
    Optional<UUID> parentId,
    Origin origin,
    Instant visitedAt,
    BigDecimal quantity,
    BigDecimal available,
    Instant collectedAt,
    Optional<String> tubeFormat,
    Optional<Integer> riskGroup,
    Optional<String> note,
    List<OtherLabel> labels,
    Optional<Integer> thaws,
    Optional<Standing> place) {

  /** Whose it is, and where it came in. */
  public record Origin(UUID donorId, UUID visitId, UUID studyId, UUID siteId, String siteCode) {}

  /** Where it is to stand. */
  public record Standing(String box, String position) {}

  public PlannedTube at(UUID visitId) {
    return new PlannedTube(
        barcode,
        type,
        lineage,
        parentId,
        new Origin(origin.donorId, visitId, origin.studyId, origin.siteId, origin.siteCode),
        visitedAt,
        quantity,
        available,
        collectedAt,
        tubeFormat,
        riskGroup,
        note,
        labels,
        thaws,
        place);
  }

  PlannedTube standing(Standing where) {
    return new PlannedTube(
        barcode,
        type,
        lineage,
        parentId,
        origin,
        visitedAt,
        quantity,
        available,
        collectedAt,
        tubeFormat,
        riskGroup,
        note,
        labels,
        thaws,
        Optional.of(where));
  }

  public NewSpecimen specimen(UUID id, SpecimenType type) {
    return new NewSpecimen(
        id,
        barcode,
        type,
        lineage,
        parentId,
        new NewSpecimen.Origin(
            origin.donorId, origin.visitId, origin.studyId, origin.siteId, origin.siteCode),
        quantity,
        collectedAt,
        tubeFormat,
        riskGroup);
  }
}
