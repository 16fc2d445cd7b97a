package org.biobank.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimentype.SpecimenType;
import org.biobank.study.AnticipatedSpecimen;
import org.biobank.supply.KitTube;

/**
 * What is known when the tubes of a visit are scanned.
 *
 * @param eventId absent: the visit is unplanned
 * @param visitId absent: the visit is about to be recorded
 * @param standing what became of anticipated specimens before, by their ids
 * @param kitTubes those of the scanned tubes that are of a kit
 * @param existing those of the scanned barcodes that a specimen has
 */
record CollectionFacts(
    UUID donorId,
    Optional<UUID> eventId,
    Optional<UUID> visitId,
    List<AnticipatedSpecimen> anticipated,
    Map<UUID, StandingCollection> standing,
    Map<Barcode, KitTube> kitTubes,
    Set<Barcode> existing,
    Map<String, SpecimenType> types) {

  /**
   * What became of one anticipated specimen, or of a tube beyond the protocol.
   *
   * @param anticipatedId absent: unplanned
   * @param barcode absent: missed
   */
  public record StandingCollection(
      Optional<UUID> anticipatedId, Optional<String> barcode, Optional<String> reason) {
    SlotStatus status() {
      return barcode.isPresent() ? SlotStatus.COLLECTED : SlotStatus.MISSED;
    }
  }

  /** By its code, whatever the case. */
  Optional<AnticipatedSpecimen> anticipated(String code) {
    return anticipated.stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst();
  }

  Optional<AnticipatedSpecimen> anticipated(UUID id) {
    return anticipated.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  boolean isCollected(UUID anticipatedId) {
    var before = standing.get(anticipatedId);
    return before != null && before.status() == SlotStatus.COLLECTED;
  }
}
