package org.biobank.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of a history: a stay, or a gap. Lines follow each other without overlap and without
 * anything between them.
 *
 * @param seconds how long
 * @param custodian as last told
 * @param place as the chain writes it; in a gap, what was told, if anything
 * @param path from the site to the position: where it stood, and where what it stood in stood
 * @param pathAssumed a container on the path has no chain of its own: it is taken to have stood
 *     where it stands now
 * @param reasons why this is a gap; none of a stay
 * @param begunBy events at its beginning; none where only something around it changed
 * @param endedBy events at its end
 */
public record HistoryLine(
    Kind kind,
    Instant from,
    Instant until,
    long seconds,
    String custodian,
    String place,
    List<Around> path,
    boolean pathAssumed,
    Temperature temperature,
    List<GapReason> reasons,
    List<UUID> begunBy,
    List<UUID> endedBy) {

  /** Whether something is known or not. */
  public enum Kind {
    STAY,
    GAP
  }
}
