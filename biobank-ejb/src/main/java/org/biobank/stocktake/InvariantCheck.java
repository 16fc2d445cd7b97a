package org.biobank.stocktake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One look at all that must hold.
 *
 * @param nightly or asked for
 * @param checked tubes and containers that were looked at so far
 * @param found that broke something
 */
public record InvariantCheck(
    UUID id,
    Instant requestedAt,
    boolean nightly,
    Status status,
    Optional<Instant> finishedAt,
    long checked,
    long found) {

  /** How far it has come. */
  public enum Status {
    RUNNING,
    COMPLETED,
    FAILED
  }
}
