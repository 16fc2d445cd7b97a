package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/** Loads what a placement is decided on: five queries, however many tubes. */
@ApplicationScoped
class BoxSituations {
  @Inject private Containers containers;
  @Inject private Placements placements;
  @Inject private FindSpecimens findSpecimens;

  BoxSituation load(Barcode boxCode, RackContents scan, Actor actor) {
    var box = containers.box(boxCode);
    actor.requireAt(Permission.STORAGE_PLACE, box.siteId(), box.code());
    var contents = contents(box);
    var known = findSpecimens.byBarcodes(scan.barcodes());
    var places = placements.of(known.values().stream().map(SpecimenSummary::id).toList());
    return new BoxSituation(box, contents, known, places, actor);
  }

  Map<Position, SpecimenSummary> contents(Box box) {
    Map<Position, UUID> ids = placements.in(box.id());
    var specimens = findSpecimens.byIds(ids.values());
    var contents = new HashMap<Position, SpecimenSummary>();
    ids.forEach((position, id) -> contents.put(position, specimens.get(id)));
    return contents;
  }
}
