package org.biobank.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class ProtocolChangeTest {
  private static final List<String> TYPES = List.of("PLASMA", "SERUM");

  @Test
  void whatKeepsItsCodeKeepsItsIdAndNothingIsBothKeptAndDropped() {
    var random = new Random(20_261_129);
    for (int round = 0; round < 500; round++) {
      var before = standing(random);
      var after = protocol(random);
      var change = ProtocolChange.of(before, after);
      var kept = new HashSet<UUID>();
      change.keptEvents().forEach(row -> kept.add(row.id()));
      change.keptSpecimens().forEach(row -> kept.add(row.id()));
      var dropped = new HashSet<>(change.droppedEvents());
      dropped.addAll(change.droppedSpecimens());
      var all = new HashSet<UUID>();
      before.forEach(event -> all.add(event.id()));
      before.forEach(event -> event.anticipated().forEach(one -> all.add(one.id())));
      assertThat(Collections.disjoint(kept, dropped)).isTrue();
      kept.addAll(dropped);
      assertThat(kept).isEqualTo(all);
      assertThat(change.keptEvents().size() + change.addedEvents().size())
          .isEqualTo(after.events().size());
    }
  }

  @Test
  void anotherTypeNarrowsAsDroppingDoes() {
    var id = Ids.next();
    var event = event("V1", List.of(anticipated(id, "EDTA", "PLASMA")));
    var same = planned("v1", List.of(specimen("edta", "PLASMA")));
    assertThat(ProtocolChange.of(List.of(event), same).narrowedSpecimens()).isEmpty();
    var retyped = planned("V1", List.of(specimen("EDTA", "SERUM")));
    assertThat(ProtocolChange.of(List.of(event), retyped).narrowedSpecimens()).containsExactly(id);
    assertThat(ProtocolChange.of(List.of(event), retyped).nameOf(id)).isEqualTo("V1/EDTA");
    var dropped = planned("V1", List.of());
    assertThat(ProtocolChange.of(List.of(event), dropped).droppedSpecimens()).containsExactly(id);
  }

  private static List<StandingEvent> standing(Random random) {
    var events = new ArrayList<StandingEvent>();
    for (var code : codes(random)) {
      var specimens = new ArrayList<AnticipatedSpecimen>();
      codes(random)
          .forEach(
              one -> specimens.add(anticipated(Ids.next(), one, TYPES.get(random.nextInt(2)))));
      events.add(event(code, specimens));
    }
    return events;
  }

  private static Protocol protocol(Random random) {
    var events = new ArrayList<PlannedEvent>();
    for (var code : codes(random)) {
      var specimens =
          codes(random).stream().map(one -> specimen(one, TYPES.get(random.nextInt(2)))).toList();
      events.addAll(planned(code, specimens).events());
    }
    return new Protocol("Study", Optional.empty(), events);
  }

  private static List<String> codes(Random random) {
    return List.of("A", "B", "C", "D").stream().filter(code -> random.nextBoolean()).toList();
  }

  private static StandingEvent event(String code, List<AnticipatedSpecimen> specimens) {
    return new StandingEvent(Ids.next(), Ids.next(), code, "Visit", 0, 14, specimens);
  }

  private static AnticipatedSpecimen anticipated(UUID id, String code, String type) {
    return new AnticipatedSpecimen(
        id,
        id,
        code,
        0,
        type,
        type,
        "FLUID",
        Optional.empty(),
        BigDecimal.ONE,
        "mL",
        Optional.empty(),
        Optional.empty());
  }

  private static Protocol planned(String code, List<PlannedSpecimen> specimens) {
    var event = new PlannedEvent(code, "Visit", 0, Optional.empty(), Optional.of(specimens));
    return new Protocol("Study", Optional.empty(), List.of(event));
  }

  private static PlannedSpecimen specimen(String code, String type) {
    return new PlannedSpecimen(
        code, type, Optional.empty(), BigDecimal.ONE, Optional.empty(), Optional.empty());
  }
}
