package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.row.ImportMode;
import org.biobank.exchange.table.UploadedFile;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Imports and where they have come to: {@code import_batch}. */
@ApplicationScoped
class ImportBatches {
  private static final String SELECT =
      """
      SELECT id, code, mode, dialect, origin, file_name, site_code, study_code, columns_left_out, columns_ignored,
             row_count, state, skip_wrong, refusal_slug, refusal_detail, actor_id, created_at, ended_at
      FROM import_batch
      """;
  private static final int DETAIL_MAX = 500;

  @Inject private StepTransaction transaction;
  @Inject private Database database;
  @Inject private Clock clock;

  /** A file that came, before its rows are counted. */
  record Arrived(
      UUID id, String code, NewImport asked, ImportBatch.Origin origin, UploadedFile file) {}

  void add(Arrived arrived, Actor actor) {
    var asked = arrived.asked();
    var dropped = arrived.origin() == ImportBatch.Origin.DROPPED;
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO import_batch
                      (id, code, mode, dialect, origin, file_name, content_hash, dropped_hash, site_code, study_code,
                       columns_left_out, columns_ignored, row_count, state, skip_wrong, actor_id, created_at)
                    VALUES (:id, :code, :mode, :dialect, :origin, :name, :hash, :dropped, :site, :study, '[]', '[]', 0,
                            'CHECKING', :skip, :actor, :now)
                    """)
                .bind("id", arrived.id())
                .bind("code", arrived.code())
                .bind("mode", asked.mode().name())
                .bind("dialect", asked.dialect())
                .bind("origin", arrived.origin().name())
                .bind("name", asked.fileName())
                .bind("hash", arrived.file().hash())
                .bind("dropped", dropped ? arrived.file().hash() : null)
                .bind("site", asked.site().orElse(null))
                .bind("study", asked.study().orElse(null))
                .bind("skip", dropped)
                .bind("actor", actor.id())
                .bind("now", clock.instant())
                .execute());
    database.on(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO import_progress (import_id, progress_at) VALUES (:id, :now)")
                .bind("id", arrived.id())
                .bind("now", clock.instant())
                .execute());
  }

  /** Headers of columns of which nothing is kept. */
  record Unread(List<String> leftOut, List<String> ignored) {}

  /** What was found out while its rows were taken over. */
  void taken(UUID id, String dialect, Unread unread, int rows) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE import_batch
                    SET dialect = :dialect, columns_left_out = :left, columns_ignored = :ignored, row_count = :rows
                    WHERE id = :id
                    """)
                .bind("dialect", dialect)
                .bind("left", RowJson.write(unread.leftOut()))
                .bind("ignored", RowJson.write(unread.ignored()))
                .bind("rows", rows)
                .bind("id", id)
                .execute());
  }

  boolean wasDropped(byte[] hash) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT 1 FROM import_batch WHERE dropped_hash = :hash)")
                .bind("hash", hash)
                .mapTo(boolean.class)
                .one());
  }

  /**
   * @throws NotFound if there is none
   */
  @Transactional
  public ImportBatch get(UUID id) {
    return find("WHERE id = :id", id).orElseThrow(() -> new NotFound("import", id.toString()));
  }

  @Transactional
  public boolean isThere(UUID id) {
    return find("WHERE id = :id", id).isPresent();
  }

  /** As {@link #get}; nobody else moves it until the end of the transaction. */
  ImportBatch locked(UUID id) {
    return find("WHERE id = :id FOR UPDATE", id)
        .orElseThrow(() -> new NotFound("import", id.toString()));
  }

  private Optional<ImportBatch> find(String rest, UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + rest)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** Newest first; everybody's only for those who may import everywhere. */
  List<ImportBatch> list(Actor actor, boolean all, Optional<UUID> before, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE (:all OR actor_id = :actor) AND (:before IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("all", all)
                .bind("actor", actor.id())
                .bind("before", before.orElse(null))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  /**
   * Moves it on, in the caller's transaction.
   *
   * @throws ImportNotInThisState if the step is not allowed from where it is
   */
  ImportBatch move(UUID id, ImportState next) {
    var batch = locked(id);
    if (!batch.state().allows(next)) {
      throw new ImportNotInThisState(batch);
    }
    write(id, next, null);
    return batch;
  }

  /** What a job came to, in a transaction of its own; the refusal is kept to be shown. */
  public void turnedBack(UUID id, ImportState to, ImportBatch.Refused why) {
    transaction.run(() -> turnBack(id, to, why));
  }

  private void turnBack(UUID id, ImportState to, ImportBatch.Refused why) {
    var batch = locked(id);
    if (batch.state().allows(to)) {
      write(id, to, why);
    }
  }

  private void write(UUID id, ImportState next, ImportBatch.@Nullable Refused why) {
    boolean ends = !next.isUnderWork() && next != ImportState.READY;
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE import_batch
                    SET state = :state, refusal_slug = :slug, refusal_detail = :detail, version = version + 1,
                        ended_at = IF(:ends, :now, ended_at)
                    WHERE id = :id
                    """)
                .bind("state", next.name())
                .bind("slug", why == null ? null : why.slug())
                .bind("detail", why == null ? null : shortened(why.detail()))
                .bind("ends", ends)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  void undoneBy(UUID id, Actor actor) {
    database.on(
        handle ->
            handle
                .createUpdate("UPDATE import_batch SET undone_by = :actor WHERE id = :id")
                .bind("actor", actor.id())
                .bind("id", id)
                .execute());
  }

  /** Who asked for the undoing that is under work. */
  @Transactional
  public UUID undoneBy(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT COALESCE(undone_by, actor_id) FROM import_batch WHERE id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .one());
  }

  void skipWrong(UUID id, boolean skip) {
    database.on(
        handle ->
            handle
                .createUpdate("UPDATE import_batch SET skip_wrong = :skip WHERE id = :id")
                .bind("skip", skip)
                .bind("id", id)
                .execute());
  }

  private static String shortened(String detail) {
    return detail.length() > DETAIL_MAX ? detail.substring(0, DETAIL_MAX - 1) + "…" : detail;
  }

  /** An import is its sender's; others see it only if they may import everywhere. */
  static void requireSeen(Actor actor, ImportBatch batch) {
    if (!batch.actorId().equals(actor.id())) {
      actor.requireEverywhere(Permission.IMPORT_RUN, batch.code());
    }
  }

  private static ImportBatch read(ResultSet row) throws SQLException {
    var slug = row.getString("refusal_slug");
    return new ImportBatch(
        row.getObject("id", UUID.class),
        row.getString("code"),
        ImportMode.valueOf(row.getString("mode")),
        row.getString("dialect"),
        ImportBatch.Origin.valueOf(row.getString("origin")),
        row.getString("file_name"),
        Optional.ofNullable(row.getString("site_code")),
        Optional.ofNullable(row.getString("study_code")),
        RowJson.texts(row.getString("columns_left_out")),
        RowJson.texts(row.getString("columns_ignored")),
        row.getInt("row_count"),
        ImportState.valueOf(row.getString("state")),
        row.getBoolean("skip_wrong"),
        Optional.ofNullable(slug)
            .map(it -> new ImportBatch.Refused(it, textOf(row, "refusal_detail"))),
        row.getObject("actor_id", UUID.class),
        Database.instant(row, "created_at"),
        Database.instantIfAny(row, "ended_at"));
  }

  private static String textOf(ResultSet row, String column) {
    try {
      return Optional.ofNullable(row.getString(column)).orElse("");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
