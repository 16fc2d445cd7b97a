package org.biobank.storage;

import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.Position;
import org.biobank.storage.reservation.SlotReservation;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;

/**
 * Everything a placement is decided on, as it was at one moment.
 *
 * @param scan what was scanned, each tube by its own barcode
 * @param contents what stands in the box, by place
 * @param reserved places kept for a tube or a person
 * @param known the scanned specimens, by their barcodes
 * @param places where the scanned specimens stand now
 */
record BoxSituation(
    Box box,
    RackContents scan,
    Map<Position, SpecimenSummary> contents,
    Map<Position, SlotReservation> reserved,
    Map<Barcode, SpecimenSummary> known,
    Map<UUID, Place> places,
    Actor actor) {

  /** What a tube is held against. */
  PlacementRules rules() {
    return new PlacementRules(box, actor);
  }

  /** The same one tube, at that place. */
  BoxSituation at(String label) {
    var only = RackContents.only(new ScannedWell(label, scan.wells().get(0).reading()));
    return new BoxSituation(box, only, contents, reserved, known, places, actor);
  }
}
