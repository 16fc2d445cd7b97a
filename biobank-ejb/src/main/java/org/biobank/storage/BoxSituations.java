package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * Loads what a placement is decided on: four queries, however many tubes; more where a code is no
 * barcode.
 */
@ApplicationScoped
class BoxSituations {
  @Inject private Containers containers;
  @Inject private Placements placements;
  @Inject private FindSpecimens findSpecimens;
  @Inject private Clock clock;

  BoxSituation load(Barcode boxCode, RackContents scan, Actor actor) {
    var box = containers.box(boxCode);
    actor.requireAt(Permission.STORAGE_PLACE, box.siteId(), box.code());
    var now = clock.instant();
    var around = placements.around(box.id(), scan.barcodes(), now);
    var contents = specimensIn(around.inside());
    var scanned = findSpecimens.byBarcodes(scan.barcodes());
    var known = new HashMap<Barcode, SpecimenSummary>();
    scanned.values().forEach(tube -> known.put(tube.barcode(), tube));
    return new BoxSituation(
        box,
        scan.meaning(scanned),
        contents,
        around.inside().reserved(),
        known,
        standing(scanned, around.scanned()),
        actor);
  }

  /** Tubes that were scanned by another label are asked for by themselves. */
  private Map<UUID, Place> standing(
      Map<Barcode, SpecimenSummary> scanned, Map<UUID, Place> byBarcode) {
    var byLabel =
        scanned.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(entry.getValue().barcode()))
            .map(entry -> entry.getValue().id())
            .toList();
    if (byLabel.isEmpty()) {
      return byBarcode;
    }
    var standing = new HashMap<>(byBarcode);
    standing.putAll(placements.of(byLabel));
    return standing;
  }

  Map<Position, SpecimenSummary> contents(Box box) {
    return specimensIn(placements.in(box.id(), clock.instant()));
  }

  private Map<Position, SpecimenSummary> specimensIn(BoxPlaces places) {
    var specimens = findSpecimens.byIds(places.tubes().values());
    var contents = new HashMap<Position, SpecimenSummary>();
    places.tubes().forEach((position, id) -> contents.put(position, specimens.get(id)));
    return contents;
  }
}
