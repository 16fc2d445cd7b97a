package org.biobank.scanner.agent;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long after each failure, up to a limit, and
 * each a little different, so that the agents of a house do not all come back at one moment.
 */
final class Backoff {
  private static final double SPREAD = 0.2;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;
  private Duration next;

  Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
    this.next = first;
  }

  Duration afterFailure() {
    var wait = next.compareTo(longest) < 0 ? next : longest;
    next = wait.multipliedBy(2);
    return Duration.ofNanos((long) (wait.toNanos() * (1 - SPREAD * random.nextDouble())));
  }

  void afterSuccess() {
    next = first;
  }
}
