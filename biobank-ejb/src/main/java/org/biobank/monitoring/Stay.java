package org.biobank.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.CustodyEvent;

/**
 * A stretch of time in which something was at one place, as its chain of custody tells.
 *
 * @param place as the chain writes it: {@code box:BX-1/A1}, {@code bench:HDB}, {@code
 *     shipment:SH-1}
 */
record Stay(Instant from, Instant until, String place) {
  /**
   * Of a whole chain up to now. Events that were declared wrong do not count, nor do those that
   * declare it: they move nothing. A stay at the same place goes on.
   */
  static List<Stay> of(List<CustodyEvent> chain, Instant now) {
    var wrong = new HashSet<UUID>();
    chain.forEach(event -> event.corrects().ifPresent(wrong::add));
    var events =
        chain.stream()
            .filter(event -> event.corrects().isEmpty() && !wrong.contains(event.id()))
            .sorted(
                Comparator.comparing(CustodyEvent::eventTime).thenComparing(CustodyEvent::sequence))
            .toList();
    var stays = new ArrayList<Stay>();
    for (int i = 0; i < events.size(); i++) {
      var until = i + 1 < events.size() ? events.get(i + 1).eventTime() : now;
      add(stays, new Stay(events.get(i).eventTime(), until, events.get(i).to().place()));
    }
    return stays;
  }

  private static void add(List<Stay> stays, Stay next) {
    if (!next.from.isBefore(next.until)) {
      return;
    }
    int last = stays.size() - 1;
    if (last >= 0 && stays.get(last).place.equals(next.place)) {
      stays.set(last, new Stay(stays.get(last).from, next.until, next.place));
    } else {
      stays.add(next);
    }
  }

  /** The code of the container, where the place is in one. */
  Optional<String> container() {
    return after("box:").or(() -> after("container:")).map(Stay::withoutPosition);
  }

  Optional<String> shipment() {
    return after("shipment:");
  }

  boolean isAtBench() {
    return place.startsWith("bench:");
  }

  /** Handed out, or destroyed: what it goes through then is no longer ours to tell. */
  boolean isOutOfHouse() {
    return place.equals("gone") || place.startsWith("order:");
  }

  long seconds() {
    return Duration.between(from, until).toSeconds();
  }

  private Optional<String> after(String prefix) {
    return place.startsWith(prefix)
        ? Optional.of(place.substring(prefix.length()))
        : Optional.empty();
  }

  private static String withoutPosition(String place) {
    int slash = place.lastIndexOf('/');
    return slash < 0 ? place : place.substring(0, slash);
  }
}
