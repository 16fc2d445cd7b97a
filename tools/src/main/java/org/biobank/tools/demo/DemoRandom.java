package org.biobank.tools.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance with a seed, and the times and ids that come of it. */
final class DemoRandom {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

  private final SplittableRandom random;
  private final Instant today;

  DemoRandom(long seed, Instant today) {
    this.random = new SplittableRandom(seed);
    this.today = today;
  }

  /** A UUID version 7 as it would have been made at that instant. */
  UUID id(Instant at) {
    var high = (at.toEpochMilli() << 16) | VERSION_7 | random.nextInt(0x1000);
    return new UUID(high, VARIANT | (random.nextLong() & VARIANT_MASK));
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** So many days before today, between 7 and 16 o'clock. */
  Instant workingHour(int daysAgo) {
    return today
        .minus(Duration.ofDays(daysAgo))
        .plus(Duration.ofMinutes(between(7 * 60, 16 * 60)))
        .plusMillis(between(0, 59_999));
  }

  Instant later(Instant than, int leastMinutes, int mostMinutes) {
    return than.plusSeconds(60L * between(leastMinutes, mostMinutes)).plusMillis(between(0, 999));
  }

  Instant today() {
    return today;
  }
}
