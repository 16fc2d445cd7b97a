package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Containers;
import org.biobank.storage.grid.Position;
import org.biobank.storage.scan.RackContents;

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
    var scanned = findSpecimens.byBarcodes(scan.barcodes());
    var known = new HashMap<Barcode, SpecimenSummary>();
    scanned.values().forEach(tube -> known.put(tube.barcode(), tube));
    var ids = known.values().stream().map(SpecimenSummary::id).toList();
    var around = placements.around(box.id(), ids, clock.instant());
    return new BoxSituation(
        box,
        scan.meaning(scanned),
        specimensIn(around.inside()),
        around.inside().reserved(),
        known,
        around.scanned(),
        actor);
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
