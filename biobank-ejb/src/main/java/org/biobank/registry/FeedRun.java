package org.biobank.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.HasCode;

/**
 * One run of the feed for one registry.
 *
 * @param total donors and specimens to look at
 * @param deleted taken back: a tombstone took their place
 * @param excluded not covered by consent, and nothing to take back
 * @param perSecond sources read a second, from the request to the end or to now
 * @param failure in words, without data
 */
public record FeedRun(
    UUID id,
    String registry,
    FeedStatus status,
    Instant requestedAt,
    Optional<Instant> finishedAt,
    int total,
    int read,
    int created,
    int updated,
    int unchanged,
    int deleted,
    int excluded,
    int perSecond,
    Optional<String> failure)
    implements HasCode {

  /** The audit names a run by its registry. */
  @Override
  public String code() {
    return registry;
  }

  static int perSecond(int read, Instant from, Instant until) {
    var millis = Math.max(1, Duration.between(from, until).toMillis());
    return Math.toIntExact(read * 1_000L / millis);
  }
}
