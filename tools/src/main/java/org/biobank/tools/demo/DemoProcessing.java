package org.biobank.tools.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.tools.demo.DemoStore.Climate;

/**
 * What was done to the tubes: the blood of a visit was spun at once, what went into a freezer
 * froze.
 */
final class DemoProcessing {
  private static final String EVENT =
      "processing_event (id, kind, event_time, recorded_at, actor_id, source, note, g_force,"
          + " minutes, celsius, brake, kept_celsius, method)";
  private static final String TUBE = "processing_event_specimen (specimen_id, sequence, event_id)";
  private static final List<String> SPUN = List.of("PLASMA", "SERUM", "BUFFY_COAT", "PBMC");
  private static final int SPUN_AFTER_SECONDS = 2_400;

  private final DemoRows rows;
  private final DemoRandom random;
  private final DemoHouse house;

  DemoProcessing(DemoRows rows, DemoRandom random, DemoHouse house) {
    this.rows = rows;
    this.random = random;
    this.house = house;
    rows.before(EVENT);
    rows.before(TUBE);
  }

  void process(List<DemoSpecimen> specimens) {
    Map<UUID, List<DemoSpecimen>> drawn =
        specimens.stream()
            .filter(tube -> !tube.isAliquot() && SPUN.contains(tube.kind().type()))
            .collect(
                Collectors.groupingBy(
                    DemoSpecimen::visitId, LinkedHashMap::new, Collectors.toList()));
    drawn.values().forEach(this::spin);
    for (var tube : specimens) {
      var placed = tube.placedAt();
      if (placed.isPresent() && tube.kind().climate() != Climate.FRIDGE) {
        freeze(tube, placed.get(), drawn.containsKey(tube.visitId()));
      }
    }
  }

  private void spin(List<DemoSpecimen> tubes) {
    var at = tubes.get(0).collectedAt().plusSeconds(SPUN_AFTER_SECONDS);
    var id = random.id(at);
    var actor = house.bench(tubes.get(0).home());
    rows.add(
        EVENT,
        id,
        "SPUN",
        at,
        at.plusSeconds(900),
        actor,
        "BENCH",
        null,
        2000,
        10,
        20,
        false,
        20,
        null);
    tubes.forEach(tube -> rows.add(TUBE, tube.id(), 1, id));
  }

  private void freeze(DemoSpecimen tube, Instant at, boolean spunInItsVisit) {
    var id = random.id(at);
    rows.add(
        EVENT,
        id,
        "FROZEN",
        at,
        at.plusSeconds(20),
        house.bench(tube.home()),
        "PLACEMENT",
        "put into a freezer",
        null,
        null,
        null,
        null,
        null,
        "FREEZER");
    var spun = spunInItsVisit && !tube.isAliquot() && SPUN.contains(tube.kind().type());
    rows.add(TUBE, tube.id(), spun ? 2 : 1, id);
  }
}
