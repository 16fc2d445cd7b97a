package org.biobank.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.Disposition;

/**
 * A stretch of time in which something was in one pair of hands at one place, as its chain tells.
 *
 * @param until absent: to this day
 * @param toldAt when it was told, if that was long after it began
 * @param declaredWrong what is told of it is wrong, and nothing else was told
 */
record Held(
    Instant from,
    Optional<Instant> until,
    Disposition disposition,
    String custodian,
    String place,
    Optional<Instant> toldAt,
    boolean declaredWrong) {

  static final Duration LATE = Duration.ofHours(1);

  /** A move with the time at which it happened, as far as that is known by now. */
  record Counted(Move move, Instant at, boolean declaredWrong) {}

  /**
   * The moves that count, in the order in which they happened. One that did not occur is left out;
   * one whose time was wrong counts at the right one; a correction that is itself declared wrong
   * corrects nothing.
   */
  static List<Counted> counted(List<Move> chain) {
    var corrections = corrections(chain);
    var counted = new ArrayList<Counted>();
    for (var move : chain) {
      if (move.corrects().isPresent()) {
        continue;
      }
      var correction = Optional.ofNullable(corrections.get(move.id()));
      if (correction.map(Move::saysThatItDidNotOccur).orElse(false)) {
        continue;
      }
      var at = correction.map(Move::eventTime).orElse(move.eventTime());
      var wrong = correction.isPresent() && at.equals(move.eventTime());
      counted.add(new Counted(move, at, wrong));
    }
    counted.sort(Comparator.comparing(Counted::at).thenComparing(one -> one.move().sequence()));
    return counted;
  }

  /** The correction that holds, by the event it declares wrong. */
  static Map<UUID, Move> corrections(List<Move> chain) {
    var holding = new HashMap<UUID, Move>();
    var newestFirst = new ArrayList<>(chain);
    newestFirst.sort(Comparator.comparing(Move::sequence).reversed());
    for (var move : newestFirst) {
      if (!holding.containsKey(move.id())) {
        move.corrects().ifPresent(wrong -> holding.put(wrong, move));
      }
    }
    return holding;
  }

  /** In the order of time; what goes on at the same place in the same hands is one. */
  static List<Held> of(List<Counted> counted) {
    var held = new ArrayList<Held>();
    for (int i = 0; i < counted.size(); i++) {
      var next = i + 1 < counted.size() ? Optional.of(counted.get(i + 1).at()) : NOTHING;
      if (next.isEmpty() || counted.get(i).at().isBefore(next.get())) {
        add(held, of(counted.get(i), next));
      }
    }
    return held;
  }

  private static final Optional<Instant> NOTHING = Optional.empty();

  private static Held of(Counted one, Optional<Instant> until) {
    var move = one.move();
    return new Held(
        one.at(),
        until,
        move.disposition(),
        move.custodian(),
        move.place(),
        Optional.of(move.recordedAt()).filter(told -> told.isAfter(one.at().plus(LATE))),
        one.declaredWrong());
  }

  private static void add(List<Held> held, Held next) {
    int last = held.size() - 1;
    if (last >= 0 && held.get(last).isAs(next)) {
      var before = held.get(last);
      held.set(last, before.until(next.until));
    } else {
      held.add(next);
    }
  }

  private boolean isAs(Held next) {
    return custodian.equals(next.custodian)
        && place.equals(next.place)
        && declaredWrong == next.declaredWrong
        && isUnderway() == next.isUnderway();
  }

  private Held until(Optional<Instant> end) {
    return new Held(from, end, disposition, custodian, place, toldAt, declaredWrong);
  }

  boolean isUnderway() {
    return disposition == Disposition.IN_TRANSIT;
  }

  /** Destroyed or used up: there is nothing to tell from then on. */
  boolean isGone() {
    return place.equals("gone");
  }

  /** The span of it, up to now if it lasts. */
  Optional<Span> span(Instant now) {
    return Span.between(from, until.orElse(now));
  }

  /** The code of the container, where the place is in one. */
  Optional<String> container() {
    return after("box:").or(() -> after("container:")).map(at -> at.split("/", 2)[0]);
  }

  /** The label of the position in that container. */
  Optional<String> position() {
    return after("box:")
        .or(() -> after("container:"))
        .map(at -> at.split("/", 2))
        .filter(parts -> parts.length == 2 && !parts[1].isEmpty())
        .map(parts -> parts[1]);
  }

  Optional<String> shipment() {
    return after("shipment:");
  }

  /** The site whose hands it is in. */
  Optional<String> site() {
    return custodian.startsWith("site:")
        ? Optional.of(custodian.substring("site:".length()))
        : Optional.empty();
  }

  boolean isAt(String kind) {
    return place.startsWith(kind);
  }

  private Optional<String> after(String prefix) {
    return place.startsWith(prefix)
        ? Optional.of(place.substring(prefix.length()))
        : Optional.empty();
  }
}
