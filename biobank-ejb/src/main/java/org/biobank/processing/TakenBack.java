package org.biobank.processing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Ids;

/**
 * What declares wrong all that was recorded of tubes after a point: one event for each that was
 * wrong, with all of its tubes. Pure.
 */
record TakenBack(List<ProcessingEvent> acts, List<TubeEvent> tubes) {

  /**
   * @param recorded everything about the tubes
   * @param stays by tube, the sequence of the last event that stays
   */
  static TakenBack of(
      List<TubeEvent> recorded, Map<UUID, Integer> stays, UUID actorId, Instant now, String note) {
    var last = new HashMap<UUID, Integer>();
    var wrongAlready = new HashSet<List<UUID>>();
    for (var tube : recorded) {
      last.merge(tube.specimenId(), tube.sequence(), Math::max);
      tube.corrects().ifPresent(event -> wrongAlready.add(List.of(tube.specimenId(), event)));
    }
    var acts = new LinkedHashMap<UUID, ProcessingEvent>();
    var tubes = new ArrayList<TubeEvent>();
    for (var tube : recorded) {
      var wrong = tube.event();
      if (wrong.kind() != ProcessingKind.VOID
          && tube.sequence() > stays.getOrDefault(tube.specimenId(), Integer.MAX_VALUE)
          && !wrongAlready.contains(List.of(tube.specimenId(), wrong.id()))) {
        var act = acts.computeIfAbsent(wrong.id(), id -> declared(wrong, actorId, now, note));
        int sequence = last.merge(tube.specimenId(), 1, Integer::sum);
        tubes.add(new TubeEvent(tube.specimenId(), sequence, Optional.of(wrong.id()), act));
      }
    }
    return new TakenBack(List.copyOf(acts.values()), tubes);
  }

  private static ProcessingEvent declared(
      ProcessingEvent wrong, UUID actorId, Instant now, String note) {
    return new ProcessingEvent(
        Ids.next(),
        wrong.at(),
        now,
        actorId,
        wrong.source(),
        Optional.of(note),
        new ProcessingDetails.DeclaredWrong());
  }
}
