package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The rows of {@code invariant_check}; one runs at a time, whatever the number of nodes. */
@ApplicationScoped
class InvariantChecks {
  /** Longer than any window takes. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  private static final String SELECT =
      """
      SELECT id, requested_at, night IS NOT NULL AS nightly, status, finished_at, checked, found
      FROM invariant_check
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  /** A check whose server died. */
  public record Orphan(UUID id, @Nullable Long batchExecutionId, Instant progressAt) {}

  /** Absent if one is running. */
  Optional<UUID> add() {
    return insert(null);
  }

  /** Absent if one is running, or another node was first tonight. */
  @Transactional
  public Optional<UUID> addNightly() {
    return insert(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private Optional<UUID> insert(@Nullable LocalDate night) {
    var id = Ids.next();
    int added =
        database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT IGNORE INTO invariant_check
                          (id, requested_at, night, status, progress_at, checked, found)
                        VALUES (:id, :now, :night, 'RUNNING', :now, 0, 0)
                        """)
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .bind("night", night)
                    .execute());
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  @Transactional
  public void executedBy(UUID id, long executionId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE invariant_check SET batch_execution_id = :execution WHERE id = :id")
                .bind("execution", executionId)
                .bind("id", id)
                .execute());
  }

  /** With each window, in its transaction. */
  void progress(UUID id, int checked, int found) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE invariant_check
                    SET checked = checked + :checked, found = found + :found, progress_at = :now
                    WHERE id = :id
                    """)
                .bind("checked", checked)
                .bind("found", found)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  @Transactional
  public void finish(UUID id, InvariantCheck.Status status) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE invariant_check SET status = :status, finished_at = :now
                    WHERE id = :id AND status = 'RUNNING'
                    """)
                .bind("status", status.name())
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  InvariantCheck get(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(InvariantCheck.class))
                .one());
  }

  /** Newest first. */
  List<InvariantCheck> latest(int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + " ORDER BY requested_at DESC LIMIT :limit")
                .bind("limit", limit)
                .map(ConstructorMapper.of(InvariantCheck.class))
                .list());
  }

  /** A check that has been silent for long, now this node's to go on with. */
  @Transactional
  public Optional<Orphan> adopt() {
    var now = clock.instant();
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, batch_execution_id, progress_at FROM invariant_check
                        WHERE status = 'RUNNING' AND progress_at < :since
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
                        UPDATE invariant_check SET progress_at = :now
                        WHERE id = :id AND status = 'RUNNING' AND progress_at = :seen
                        """)
                    .bind("now", now)
                    .bind("id", orphan.id())
                    .bind("seen", orphan.progressAt())
                    .execute())
        == 1;
  }
}
