package org.biobank.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A stretch of time, its end not included; never empty. */
record Span(Instant from, Instant until) {
  Span {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a span has a length");
    }
  }

  /** Absent where nothing would be left of it. */
  static Optional<Span> between(Instant from, Instant until) {
    return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
  }

  Optional<Span> within(Span other) {
    return between(later(from, other.from), earlier(until, other.until));
  }

  boolean overlaps(Span other) {
    return within(other).isPresent();
  }

  long seconds() {
    return Duration.between(from, until).toSeconds();
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
