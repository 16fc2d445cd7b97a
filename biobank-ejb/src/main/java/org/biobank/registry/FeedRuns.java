package org.biobank.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The runs of the feed: {@code feed_run}. */
@ApplicationScoped
class FeedRuns {
  private static final int FAILURE_LENGTH_MAX = 500;
  private static final String SELECT =
      """
      SELECT f.id, r.code AS registry, f.status, f.requested_at, f.finished_at, f.progress_at,
             f.total_count, f.read_count, f.created_count, f.updated_count, f.unchanged_count,
             f.deleted_count, f.excluded_count, f.failure
      FROM feed_run f JOIN registry r ON r.id = f.registry_id
      """;

  @Inject private Database database;
  @Inject private Registries registries;
  @Inject private Clock clock;

  /** A row of {@code feed_run}. */
  public record RunRow(
      UUID id,
      String registry,
      FeedStatus status,
      Instant requestedAt,
      @Nullable Instant finishedAt,
      @Nullable Instant progressAt,
      int totalCount,
      int readCount,
      int createdCount,
      int updatedCount,
      int unchangedCount,
      int deletedCount,
      int excludedCount,
      @Nullable String failure) {
    FeedRun run() {
      var until = Optional.ofNullable(finishedAt).or(() -> Optional.ofNullable(progressAt));
      return new FeedRun(
          id,
          registry,
          status,
          requestedAt,
          Optional.ofNullable(finishedAt),
          totalCount,
          readCount,
          createdCount,
          updatedCount,
          unchangedCount,
          deletedCount,
          excludedCount,
          FeedRun.perSecond(readCount, requestedAt, until.orElse(requestedAt)),
          Optional.ofNullable(failure));
    }
  }

  /** A run and the registry it is for. */
  public record Held(UUID registryId, FeedStatus status, @Nullable Long batchExecutionId) {}

  void add(UUID id, UUID registryId, int total) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO feed_run (id, registry_id, status, requested_at, progress_at, total_count)
                    VALUES (:id, :registry, 'RUNNING', :now, :now, :total)
                    """)
                .bind("id", id)
                .bind("registry", registryId)
                .bind("now", clock.instant())
                .bind("total", total)
                .execute());
  }

  FeedRun get(UUID id) {
    return list("WHERE f.id = :key", id, 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("feed run", id.toString()));
  }

  Optional<FeedRun> running(UUID registryId) {
    return list("WHERE f.registry_id = :key AND f.status = 'RUNNING'", registryId, 1).stream()
        .findFirst();
  }

  /** Newest first. */
  List<FeedRun> latest(Optional<String> registry, int limit) {
    return list("WHERE :key IS NULL OR r.code = :key", registry.orElse(null), limit);
  }

  private List<FeedRun> list(String condition, @Nullable Object key, int limit) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(SELECT + condition + " ORDER BY f.requested_at DESC LIMIT :limit")
                    .bind("key", key)
                    .bind("limit", limit)
                    .map(ConstructorMapper.of(RunRow.class))
                    .list())
        .stream()
        .map(RunRow::run)
        .toList();
  }

  Registry registry(UUID runId) {
    var registryId =
        database.on(
            handle ->
                handle
                    .createQuery("SELECT registry_id FROM feed_run WHERE id = :id")
                    .bind("id", runId)
                    .mapTo(UUID.class)
                    .one());
    return registries.get(registryId);
  }

  /**
   * Holds the run for the rest of the transaction.
   *
   * @throws IllegalStateException if another execution of the job has taken it over since
   */
  UUID hold(UUID runId, long executionId) {
    var held =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT registry_id, status, batch_execution_id FROM feed_run
                        WHERE id = :id FOR UPDATE
                        """)
                    .bind("id", runId)
                    .map(ConstructorMapper.of(Held.class))
                    .one());
    if (held.status() != FeedStatus.RUNNING
        || !Long.valueOf(executionId).equals(held.batchExecutionId())) {
      throw new IllegalStateException("run " + runId + " was taken over");
    }
    return held.registryId();
  }

  void count(UUID runId, FeedCounts chunk) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE feed_run SET progress_at = :now, read_count = read_count + :read,
                      created_count = created_count + :created, updated_count = updated_count + :updated,
                      unchanged_count = unchanged_count + :unchanged,
                      deleted_count = deleted_count + :deleted, excluded_count = excluded_count + :excluded
                    WHERE id = :id
                    """)
                .bind("id", runId)
                .bind("now", clock.instant())
                .bind("read", chunk.read())
                .bind("created", chunk.created())
                .bind("updated", chunk.updated())
                .bind("unchanged", chunk.unchanged())
                .bind("deleted", chunk.deleted())
                .bind("excluded", chunk.excluded())
                .execute());
  }

  void executedBy(UUID runId, long executionId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE feed_run SET batch_execution_id = :execution, progress_at = :now
                    WHERE id = :id
                    """)
                .bind("id", runId)
                .bind("execution", executionId)
                .bind("now", clock.instant())
                .execute());
  }

  /** Of this execution only: one that lost the run to another has nothing to say any more. */
  void finish(UUID runId, long executionId, FeedStatus status, Optional<String> failure) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE feed_run SET status = :status, finished_at = :now, progress_at = :now, failure = :failure
                    WHERE id = :id AND batch_execution_id = :execution AND status = 'RUNNING'
                    """)
                .bind("id", runId)
                .bind("execution", executionId)
                .bind("status", status.name())
                .bind("now", clock.instant())
                .bind("failure", failure.map(FeedRuns::shortened).orElse(null))
                .execute());
  }

  private static String shortened(String text) {
    return text.length() <= FAILURE_LENGTH_MAX ? text : text.substring(0, FAILURE_LENGTH_MAX);
  }
}
