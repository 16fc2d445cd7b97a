package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.RecordedEvent;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;

/** Shows how long a tube was how warm, from its chain of custody and the readings around it. */
@View
public class ShowThermalExposure {
  @Inject private FindSpecimens specimens;
  @Inject private CustodyChains chains;
  @Inject private ContainerHistories histories;
  @Inject private Tallies tallies;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(Permission.SPECIMEN_READ)
  public ThermalExposure show(@Subject Barcode barcode) {
    var specimen = specimens.get(barcode);
    current
        .actor()
        .requireWithin(
            Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId(), barcode.text());
    var now = clock.instant();
    var events = chains.of(specimen.id()).events().stream().map(RecordedEvent::event).toList();
    var stays = Stay.of(events, now).stream().filter(stay -> !stay.isOutOfHouse()).toList();
    var codes = stays.stream().flatMap(stay -> stay.container().stream()).toList();
    return exposure(specimen.barcode(), stays, histories.around(codes, now));
  }

  private ThermalExposure exposure(Barcode barcode, List<Stay> stays, Surroundings surroundings) {
    var asked = new ArrayList<Tallies.Asked>();
    var of = new ArrayList<Integer>();
    for (int i = 0; i < stays.size(); i++) {
      for (var stretch : stretches(stays.get(i), surroundings)) {
        asked.add(stretch);
        of.add(i);
      }
    }
    var counted = tallies.of(asked);
    var perStay = new ArrayList<>(Collections.nCopies(stays.size(), BandTally.NONE));
    for (int i = 0; i < counted.size(); i++) {
      perStay.set(of.get(i), perStay.get(of.get(i)).plus(counted.get(i)));
    }
    return sum(barcode, stays, perStay);
  }

  private static List<Tallies.Asked> stretches(Stay stay, Surroundings surroundings) {
    if (stay.shipment().isPresent()) {
      return List.of(new Tallies.Asked(stay.from(), stay.until(), List.of(), stay.shipment()));
    }
    return stay.container().stream()
        .flatMap(code -> surroundings.of(code, stay).stream())
        .map(
            stretch ->
                new Tallies.Asked(
                    stretch.from(), stretch.until(), stretch.containers(), Optional.empty()))
        .toList();
  }

  private static ThermalExposure sum(Barcode barcode, List<Stay> stays, List<BandTally> tallies) {
    var all = BandTally.NONE;
    long ambient = 0;
    long unknown = 0;
    var places = new ArrayList<ThermalExposure.AtPlace>();
    for (int i = 0; i < stays.size(); i++) {
      var stay = stays.get(i);
      long warm = stay.isAtBench() ? stay.seconds() : 0;
      long dark = Math.max(0, stay.seconds() - warm - tallies.get(i).total());
      var tally =
          tallies
              .get(i)
              .plus(TemperatureBand.coldestFirst().indexOf(TemperatureBand.ABOVE_0), warm);
      all = all.plus(tally);
      ambient += warm;
      unknown += dark;
      places.add(
          new ThermalExposure.AtPlace(
              stay.from(),
              stay.until(),
              stay.place(),
              ThermalExposure.bands(tally),
              ThermalExposure.minutes(warm),
              ThermalExposure.minutes(dark)));
    }
    return new ThermalExposure(
        barcode.text(),
        ThermalExposure.bands(all),
        ThermalExposure.minutes(ambient),
        ThermalExposure.minutes(unknown),
        places);
  }
}
