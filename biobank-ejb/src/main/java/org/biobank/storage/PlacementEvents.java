package org.biobank.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.container.Box;

/** What the ledger is told of a placement: one entry for each tube that changed its place. */
final class PlacementEvents {
  private PlacementEvents() {}

  static List<CustodyEntry> of(PlacementPlan plan, Instant at) {
    var box = plan.situation().box();
    var entries = new ArrayList<CustodyEntry>();
    plan.changed().forEach(well -> entries.add(stored(box, well, at)));
    plan.missing().forEach(well -> entries.add(takenOut(box, well, at)));
    return entries;
  }

  private static CustodyEntry stored(Box box, PlannedWell well, Instant at) {
    var held = well.specimen().orElseThrow().status() == SpecimenStatus.ON_HOLD;
    return CustodyEntry.of(
            CustodySubject.specimen(well.specimenId()),
            at,
            BusinessStep.STORING,
            held ? Disposition.UNAVAILABLE : Disposition.AVAILABLE,
            Whereabouts.inBox(box.siteCode(), box.code(), well.label()))
        .with(CustodySubject.container(box.id()));
  }

  private static CustodyEntry takenOut(Box box, PlannedWell well, Instant at) {
    return CustodyEntry.of(
            CustodySubject.specimen(well.specimenId()),
            at,
            BusinessStep.PICKING,
            Disposition.IN_PROGRESS,
            Whereabouts.atBench(box.siteCode()))
        .with(CustodySubject.container(box.id()))
        .noting("not in the box when it was scanned");
  }
}
