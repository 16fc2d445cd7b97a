package org.biobank.exchange.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.DonorConsents;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenLabel;

/**
 * Everything a thousand rows are decided on, as it was at one moment.
 *
 * @param known specimens of all barcodes that the rows or their parents name
 * @param donors by code in capitals
 * @param visits that are there, by code in capitals
 * @param repeatedBarcodes in capitals, as the keys
 * @param takenBarcodes of the rows, that are a specimen's or one of its labels, or of a kit's tube
 * @param takenLabels that the rows give, and that are other specimens' or their barcodes
 * @param fresh barcodes that nothing has, one for each row that brings none
 */
public record Situation(
    Asked asked,
    Actor actor,
    ReferenceCodes reference,
    Map<Barcode, KnownSpecimen> known,
    Family family,
    Map<String, DonorFacts> donors,
    Map<String, KnownVisit> visits,
    Set<String> repeatedBarcodes,
    Set<String> repeatedKeys,
    Set<Barcode> takenBarcodes,
    Set<SpecimenLabel> takenLabels,
    List<Barcode> fresh,
    Instant now) {

  /**
   * What the sender said for all rows.
   *
   * @param site of rows that name none
   * @param study of rows that name none
   */
  public record Asked(ImportMode mode, Optional<String> site, Optional<String> study) {}

  /** A donor as rows need them; never who they are. */
  public record DonorFacts(
      UUID id, String code, UUID siteId, Set<UUID> studies, DonorConsents consents) {}

  /** A visit that is there. */
  public record KnownVisit(UUID id, UUID donorId, UUID studyId, UUID siteId, Instant visitedAt) {}

  /** A visit that rows make, or that is there without having been named by its code. */
  public record VisitKey(
      UUID donorId, UUID studyId, UUID eventId, UUID siteId, Instant visitedAt) {}

  Optional<DonorFacts> donor(String code) {
    return Optional.ofNullable(donors.get(ReferenceCodes.key(code)));
  }

  Optional<KnownVisit> visit(String code) {
    return Optional.ofNullable(visits.get(ReferenceCodes.key(code)));
  }
}
