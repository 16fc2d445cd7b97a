package org.biobank.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A check of the whole log.
 *
 * @param nightly whether the timer asked for it
 * @param size number of leaves that were read
 * @param findingCount how many there are; {@code findings} are the first hundred
 */
public record CustodyCheck(
    UUID id,
    Instant requestedAt,
    boolean nightly,
    Status status,
    Optional<Instant> finishedAt,
    Optional<Long> size,
    Optional<Long> findingCount,
    List<String> findings) {

  /** How it stands. */
  public enum Status {
    RUNNING,
    SOUND,
    BROKEN,
    /** It came to no result; the server's log says why. */
    FAILED
  }
}
