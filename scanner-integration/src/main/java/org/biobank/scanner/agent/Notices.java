package org.biobank.scanner.agent;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What the agent tells whoever keeps it: a line with its time for each thing that happened. What
 * goes on being wrong is said when it begins, when it changes and when it ends, not at each
 * attempt.
 */
final class Notices {
  private final PrintWriter out;
  private final Clock clock;
  private final Map<String, String> troubles = new HashMap<>();

  Notices(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  synchronized void tell(String line) {
    out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    out.flush();
  }

  /**
   * @param about what is in trouble: one thing has one trouble at a time
   */
  synchronized void trouble(String about, String line) {
    if (!line.equals(troubles.put(about, line))) {
      tell(about + ": " + line);
    }
  }

  synchronized void wellAgain(String about) {
    if (troubles.remove(about) != null) {
      tell(about + ": well again");
    }
  }
}
