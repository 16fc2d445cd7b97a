package org.biobank.scanner.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which files are complete: nobody says so, but one whose size and time have not changed for
 * a while is taken for it.
 */
final class Settling {
  /** Some scanners make the file first and fill it when the rack is read. */
  static final Duration PATIENCE_WITH_EMPTY = Duration.ofMinutes(10);

  private final Duration quiet;
  private Map<Path, Sight> sights = Map.of();

  /** A file as it has been seen since then. */
  private record Sight(Origin file, long sinceNanos) {}

  Settling(Duration quiet) {
    this.quiet = quiet;
  }

  Duration quiet() {
    return quiet;
  }

  /**
   * The complete files, in the order in which they were completed.
   *
   * @param present all files that lie there now
   * @param nanos time now, as {@link System#nanoTime}
   */
  List<Origin> settled(List<Origin> present, long nanos) {
    var now = new HashMap<Path, Sight>();
    for (var file : present) {
      var before = sights.get(file.file());
      boolean same = before != null && before.file().equals(file);
      now.put(file.file(), same ? before : new Sight(file, nanos));
    }
    sights = now;
    return now.values().stream()
        .filter(sight -> isSettled(sight, nanos))
        .map(Sight::file)
        .sorted(Comparator.comparing(Origin::modified).thenComparing(Origin::file))
        .toList();
  }

  /** Whether files lie there that may soon be complete. */
  boolean isWaiting(long nanos) {
    return sights.values().stream()
        .anyMatch(sight -> sight.file().size() > 0 && !isSettled(sight, nanos));
  }

  private boolean isSettled(Sight sight, long nanos) {
    return nanos - sight.sinceNanos() >= patience(sight.file()).toNanos();
  }

  private Duration patience(Origin file) {
    return file.size() > 0 ? quiet : PATIENCE_WITH_EMPTY;
  }
}
