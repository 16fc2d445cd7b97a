package org.biobank.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.Disposition;

/** Chains to try histories with: hours are counted from one Monday morning. */
final class Chains {
  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private final List<Move> moves = new ArrayList<>();

  static Instant hour(double hours) {
    return MONDAY.plus(Duration.ofSeconds(Math.round(hours * 3600)));
  }

  static Span hours(double from, double until) {
    return new Span(hour(from), hour(until));
  }

  Chains at(double hour, String custodian, String place) {
    return told(hour, hour, Disposition.AVAILABLE, custodian, place);
  }

  Chains told(double hour, double told, Disposition disposition, String custodian, String place) {
    add(hour, told, disposition, custodian, place, Optional.empty(), Optional.empty());
    return this;
  }

  /** Declares an event wrong; the number counts from 1. */
  Chains correct(int number, double told, String note, double hour) {
    var last = moves.get(moves.size() - 1);
    add(
        hour,
        told,
        last.disposition(),
        last.custodian(),
        last.place(),
        Optional.of(moves.get(number - 1).id()),
        Optional.of(note));
    return this;
  }

  private void add(
      double hour,
      double told,
      Disposition disposition,
      String custodian,
      String place,
      Optional<UUID> corrects,
      Optional<String> note) {
    moves.add(
        new Move(
            new UUID(7, moves.size() + 1L),
            moves.size() + 1,
            hour(hour),
            hour(told),
            disposition,
            custodian,
            place,
            corrects,
            note));
  }

  List<Move> moves() {
    return moves;
  }

  List<Held> held() {
    return Held.of(Held.counted(moves));
  }
}
