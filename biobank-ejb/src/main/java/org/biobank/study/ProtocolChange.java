package org.biobank.study;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.biobank.shared.Ids;

/**
 * What must be written so that a protocol becomes another. Events and specimens are the same if
 * their codes are, whatever the case. Pure.
 */
final class ProtocolChange {
  /** An event to be written. */
  record EventRow(UUID id, PlannedEvent event) {}

  /** A specimen to be written. */
  record SpecimenRow(UUID id, UUID eventId, int sortOrder, PlannedSpecimen specimen) {}

  private final List<EventRow> addedEvents = new ArrayList<>();
  private final List<EventRow> keptEvents = new ArrayList<>();
  private final List<SpecimenRow> addedSpecimens = new ArrayList<>();
  private final List<SpecimenRow> keptSpecimens = new ArrayList<>();
  private final Set<UUID> droppedEvents = new LinkedHashSet<>();
  private final Set<UUID> droppedSpecimens = new LinkedHashSet<>();
  private final Set<UUID> retyped = new LinkedHashSet<>();
  private final Map<UUID, String> names = new HashMap<>();

  private ProtocolChange() {}

  static ProtocolChange of(List<StandingEvent> before, Protocol after) {
    var change = new ProtocolChange();
    before.forEach(change::name);
    var left = new LinkedHashMap<String, StandingEvent>();
    before.forEach(event -> left.put(event.key(), event));
    for (var planned : after.events()) {
      change.event(planned, Optional.ofNullable(left.remove(planned.key())));
    }
    left.values().forEach(change::drop);
    return change;
  }

  private void name(StandingEvent event) {
    names.put(event.id(), event.code());
    event.anticipated().forEach(one -> names.put(one.id(), event.code() + "/" + one.code()));
  }

  private void event(PlannedEvent planned, Optional<StandingEvent> standing) {
    var id = standing.map(StandingEvent::id).orElseGet(Ids::next);
    (standing.isPresent() ? keptEvents : addedEvents).add(new EventRow(id, planned));
    Map<String, AnticipatedSpecimen> left =
        new HashMap<>(
            standing.map(StandingEvent::anticipated).orElse(List.of()).stream()
                .collect(toMap(one -> key(one.code()), Function.identity())));
    for (int i = 0; i < planned.specimens().size(); i++) {
      var specimen = planned.specimens().get(i);
      specimen(id, i, specimen, Optional.ofNullable(left.remove(specimen.key())));
    }
    left.values().forEach(one -> droppedSpecimens.add(one.id()));
  }

  private void specimen(
      UUID eventId, int order, PlannedSpecimen planned, Optional<AnticipatedSpecimen> standing) {
    var id = standing.map(AnticipatedSpecimen::id).orElseGet(Ids::next);
    (standing.isPresent() ? keptSpecimens : addedSpecimens)
        .add(new SpecimenRow(id, eventId, order, planned));
    if (standing.isPresent() && !standing.get().type().equals(planned.type())) {
      retyped.add(id);
    }
  }

  private void drop(StandingEvent event) {
    droppedEvents.add(event.id());
    event.anticipated().forEach(one -> droppedSpecimens.add(one.id()));
  }

  private static String key(String code) {
    return code.toUpperCase(java.util.Locale.ROOT);
  }

  List<EventRow> addedEvents() {
    return addedEvents;
  }

  List<EventRow> keptEvents() {
    return keptEvents;
  }

  List<SpecimenRow> addedSpecimens() {
    return addedSpecimens;
  }

  List<SpecimenRow> keptSpecimens() {
    return keptSpecimens;
  }

  Set<UUID> droppedEvents() {
    return droppedEvents;
  }

  Set<UUID> droppedSpecimens() {
    return droppedSpecimens;
  }

  /** What may not be so any more if kits or tubes rely on it: dropped, or of another type now. */
  Set<UUID> narrowedSpecimens() {
    var narrowed = new LinkedHashSet<>(droppedSpecimens);
    narrowed.addAll(retyped);
    return narrowed;
  }

  /** As people call it: {@code V1}, {@code V1/EDTA}. */
  String nameOf(UUID id) {
    return names.getOrDefault(id, id.toString());
  }
}
