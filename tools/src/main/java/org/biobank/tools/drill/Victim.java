package org.biobank.tools.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.custody.LogLine;
import org.biobank.shared.Json;

/**
 * An event that somebody has a mind to do something to: in the middle of its chain and of the log.
 *
 * @param neighbour the event of the next leaf, of another chain
 * @param text its canonical JSON
 * @param signed another event, with signatures under it
 */
record Victim(UUID id, long leaf, UUID neighbour, String text, UUID signed, long signedLeaf) {

  static Victim in(List<LogLine> log) {
    var entries =
        log.stream()
            .filter(LogLine.Entry.class::isInstance)
            .map(LogLine.Entry.class::cast)
            .toList();
    Map<String, Integer> lengths = new HashMap<>();
    entries.forEach(entry -> lengths.merge(member(entry, "subjectId"), 1, Integer::sum));
    for (int i = entries.size() / 2; i + 1 < entries.size(); i++) {
      var entry = entries.get(i);
      var subject = member(entry, "subjectId");
      int sequence = Integer.parseInt(member(entry, "sequence"));
      if (sequence > 1
          && sequence < lengths.getOrDefault(subject, 0)
          && !subject.equals(member(entries.get(i + 1), "subjectId"))) {
        return of(entry, entries.get(i + 1), lastSigned(entries));
      }
    }
    throw new IllegalStateException("the log has no chain of three events in its second half");
  }

  private static Victim of(LogLine.Entry entry, LogLine.Entry next, LogLine.Entry signed) {
    return new Victim(
        UUID.fromString(member(entry, "id")),
        entry.leaf(),
        UUID.fromString(member(next, "id")),
        entry.event().orElseThrow(),
        UUID.fromString(member(signed, "id")),
        signed.leaf());
  }

  private static LogLine.Entry lastSigned(List<LogLine.Entry> entries) {
    return entries.stream()
        .filter(entry -> !member(entry, "signatures").isEmpty())
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("the log has no signed event"));
  }

  static String member(LogLine.Entry entry, String name) {
    try {
      return Json.MAPPER.readTree(entry.event().orElseThrow()).path(name).asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
