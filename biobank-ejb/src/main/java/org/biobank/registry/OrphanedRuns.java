package org.biobank.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Runs whose server died: they are called running and have been silent for longer than any chunk
 * takes. Of several nodes that notice it, one gets the run.
 */
@ApplicationScoped
class OrphanedRuns {
  static final Duration SILENCE = Duration.ofSeconds(30);

  @Inject private Database database;
  @Inject private Clock clock;

  /**
   * A run nobody works at.
   *
   * @param batchExecutionId null when its server died before the job began
   */
  public record Orphan(UUID id, @Nullable Long batchExecutionId, Instant progressAt) {}

  /** The orphans, now this node's to resume. */
  @Transactional
  public List<Orphan> adopt() {
    var now = clock.instant();
    return silentSince(now.minus(SILENCE)).stream().filter(run -> adopt(run, now)).toList();
  }

  private List<Orphan> silentSince(Instant since) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, batch_execution_id, progress_at FROM feed_run
                    WHERE status = 'RUNNING' AND progress_at < :since
                    """)
                .bind("since", since)
                .map(ConstructorMapper.of(Orphan.class))
                .list());
  }

  private boolean adopt(Orphan run, Instant now) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE feed_run SET progress_at = :now
                        WHERE id = :id AND status = 'RUNNING' AND progress_at = :seen
                        """)
                    .bind("now", now)
                    .bind("id", run.id())
                    .bind("seen", run.progressAt())
                    .execute())
        == 1;
  }

  @Transactional
  public void forgetProgress(UUID runId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE feed_run SET batch_execution_id = NULL, read_count = 0, created_count = 0,
                      updated_count = 0, unchanged_count = 0, deleted_count = 0, excluded_count = 0
                    WHERE id = :id
                    """)
                .bind("id", runId)
                .execute());
  }

  @Transactional
  public Optional<Long> execution(UUID runId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT batch_execution_id FROM feed_run WHERE id = :id AND batch_execution_id IS NOT NULL")
                .bind("id", runId)
                .mapTo(Long.class)
                .findOne());
  }
}
