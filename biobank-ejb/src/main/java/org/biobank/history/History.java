package org.biobank.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.SubjectKind;

/**
 * What became of a specimen or a container, from its first event to now or to its end.
 *
 * @param from time of its first event; absent with no events
 * @param until the time it was asked for, or that of its destruction
 * @param ended whether it is no more
 * @param gapSeconds how much of that time nobody can account for
 * @param chain what came of checking the chain of custody as it was read
 * @param lines oldest first; they cover the time from first to last without overlap
 * @param events oldest first
 */
public record History(
    SubjectKind kind,
    UUID id,
    String code,
    Optional<Instant> from,
    Instant until,
    boolean ended,
    long gapSeconds,
    Check chain,
    List<HistoryLine> lines,
    List<ToldEvent> events) {

  /**
   * The chain's check.
   *
   * @param brokenAt sequence of the first event that does not hold
   * @param finding what is wrong, in words
   */
  public record Check(
      boolean verified, Instant checkedAt, Optional<Integer> brokenAt, Optional<String> finding) {}
}
