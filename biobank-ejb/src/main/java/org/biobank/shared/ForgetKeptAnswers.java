package org.biobank.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes answers kept for replay once no client can still be repeating its request. A phone
 * without signal for a week is the longest that is provided for.
 */
@ApplicationScoped
public class ForgetKeptAnswers {
  private static final Duration KEPT = Duration.ofDays(14);

  /** So that one run never holds many rows at once; the rest waits for the next. */
  private static final int AT_ONCE = 20_000;

  @Inject private Database database;
  @Inject private Clock clock;

  /** Returns how many. */
  @Transactional
  public int forget() {
    return database.on(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM idempotency_record WHERE recorded_at < :before LIMIT :most")
                .bind("before", clock.instant().minus(KEPT))
                .bind("most", AT_ONCE)
                .execute());
  }
}
