package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Signs of life of the jobs: {@code import_progress}, in transactions of their own, so that they
 * are seen before what they tell of is committed.
 */
@ApplicationScoped
class ImportProgress {
  /** Longer than any chunk takes. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  @Inject private Database database;
  @Inject private Clock clock;

  /** An import whose server died. */
  public record Orphan(
      UUID importId, ImportState state, @Nullable Long batchExecutionId, Instant progressAt) {}

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void beat(UUID importId) {
    update(importId, "progress_at = :now", 0);
  }

  /** So many rows are written, though nobody sees them before all are. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void written(UUID importId, long rows) {
    update(importId, "progress_at = :now, written = :number", rows);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void executedBy(UUID importId, long executionId) {
    update(importId, "progress_at = :now, batch_execution_id = :number", executionId);
  }

  private void update(UUID importId, String set, long number) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE import_progress SET " + set + " WHERE import_id = :id AND :number >= 0")
                .bind("now", clock.instant())
                .bind("number", number)
                .bind("id", importId)
                .execute());
  }

  /** An import that has been silent for long, now this node's to go on with. */
  @Transactional
  public Optional<Orphan> adopt() {
    var now = clock.instant();
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT p.import_id, b.state, p.batch_execution_id, p.progress_at
                        FROM import_progress p JOIN import_batch b ON b.id = p.import_id
                        WHERE b.state IN ('CHECKING', 'COMMITTING', 'UNDOING') AND p.progress_at < :since
                        """)
                    .bind("since", now.minus(SILENCE))
                    .map(ConstructorMapper.of(Orphan.class))
                    .findFirst())
        .filter(orphan -> adopt(orphan, now));
  }

  private boolean adopt(Orphan orphan, Instant now) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE import_progress SET progress_at = :now
                        WHERE import_id = :id AND progress_at = :seen
                        """)
                    .bind("now", now)
                    .bind("id", orphan.importId())
                    .bind("seen", orphan.progressAt())
                    .execute())
        == 1;
  }
}
