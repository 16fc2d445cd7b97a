package org.biobank.storage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.reservation.FreePlace;
import org.biobank.storage.reservation.SlotReservations;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;

/** Puts one scanned tube at one place of a box; what else stands there stays. */
@Act
public class PlaceSpecimen {
  @Inject private BoxSituations situations;
  @Inject private PlacementWriter writer;
  @Inject private SlotReservations reservations;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * Where a tube was put.
   *
   * @param version of the box, now
   */
  public record PlacedTube(String barcode, String box, String position, int version) {}

  /**
   * @param position as the box names it; absent: the place that is offered first
   * @throws NotFound if the tube or the box is unknown
   * @throws PlacementRefused if the tube may not stand there, or another does
   */
  @Requires(Permission.STORAGE_PLACE)
  public PlacedTube place(@Subject Barcode barcode, Barcode boxCode, Optional<String> position) {
    var actor = current.actor();
    var reading = new WellReading.Code(barcode);
    var asked = RackContents.only(new ScannedWell(position.orElse(""), reading));
    var situation = situations.load(boxCode, asked, actor);
    if (situation.known().isEmpty()) {
      throw new NotFound("specimen", barcode.text());
    }
    var label = position.orElseGet(() -> offered(situation));
    var plan = PlacementPlan.of(situation.at(label));
    if (plan.isHindered()) {
      throw PlacementRefused.hindered(plan);
    }
    var now = clock.instant();
    var chains = ledger.chains(plan.subjects());
    writer.write(plan, chains, now);
    ledger.append(actor, chains, PlacementEvents.of(plan, now));
    return placed(plan);
  }

  /** Its own place of before if that is free, then one that was emptied, then an unused one. */
  private String offered(BoxSituation situation) {
    var box = situation.box();
    var tube = situation.known().values().stream().map(SpecimenSummary::id).findFirst();
    return reservations
        .free(box, situation.actor().id(), tube, clock.instant())
        .first(1, tube)
        .stream()
        .map(FreePlace::position)
        .findFirst()
        .orElseThrow(() -> PlacementRefused.full(box));
  }

  private static PlacedTube placed(PlacementPlan plan) {
    var box = plan.situation().box();
    var well = plan.wells().get(0);
    return new PlacedTube(
        well.barcode().orElseThrow().text(), box.code(), well.label(), box.version() + 1);
  }
}
