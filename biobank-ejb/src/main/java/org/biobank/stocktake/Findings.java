package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.SubjectKind;
import org.biobank.identity.Scope;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.NotFound;

/** The rows of {@code invariant_finding}; of one rule and one subject at most one is open. */
@ApplicationScoped
class Findings {
  private static final String SELECT =
      """
      SELECT f.id, f.rule, f.subject_kind, f.subject_id, f.subject_code, f.site_id, i.code AS site, f.detail,
             f.repair, f.state, f.found_at, f.seen_at, f.closed_at, u.username AS closed_by
      FROM invariant_finding f
      JOIN site i ON i.id = f.site_id
      LEFT JOIN app_user u ON u.id = f.closed_by
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  /** New ones are added; those that are known were seen again. */
  void seen(UUID checkId, List<Broken> broken) {
    var now = Database.utc(clock.instant());
    database.batch(
        """
        INSERT INTO invariant_finding (id, rule, subject_kind, subject_id, subject_code, site_id, detail, repair,
          state, first_check_id, last_check_id, found_at, seen_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE detail = VALUES(detail), repair = VALUES(repair), site_id = VALUES(site_id),
          last_check_id = VALUES(last_check_id), seen_at = VALUES(seen_at)
        """,
        broken,
        (insert, found) -> {
          insert.setObject(1, Ids.next());
          insert.setString(2, found.invariant().slug());
          insert.setString(3, found.invariant().kind().name());
          insert.setObject(4, found.subjectId());
          insert.setString(5, found.code());
          insert.setObject(6, found.siteId());
          insert.setString(7, found.detail());
          insert.setString(8, found.repair().name());
          insert.setObject(9, checkId);
          insert.setObject(10, checkId);
          insert.setObject(11, now);
          insert.setObject(12, now);
        });
  }

  /** Those that a whole check did not see any more. */
  int closeVanished(UUID checkId) {
    return database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE invariant_finding SET state = 'VANISHED', closed_at = :now
                    WHERE state = 'OPEN' AND last_check_id <> :check
                    """)
                .bind("now", clock.instant())
                .bind("check", checkId)
                .execute());
  }

  /**
   * Locked until the end of the transaction.
   *
   * @throws NotFound if there is none
   */
  InvariantFinding lock(UUID id) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(SELECT + " WHERE f.id = :id FOR UPDATE")
                    .bind("id", id)
                    .map((row, context) -> read(row))
                    .findOne())
        .orElseThrow(() -> new NotFound("finding", id.toString()));
  }

  void repaired(UUID id, UUID actorId, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE invariant_finding SET state = 'REPAIRED', closed_at = :at, closed_by = :actor
                    WHERE id = :id
                    """)
                .bind("at", at)
                .bind("actor", actorId)
                .bind("id", id)
                .execute());
  }

  /**
   * Newest first.
   *
   * @param before id of the last one of the page before
   */
  List<InvariantFinding> list(
      Scope scope, InvariantFinding.State state, Optional<UUID> before, int limit) {
    var binds = new HashMap<>(scope.binds());
    before.ifPresent(id -> binds.put("before", id));
    return database.on(
        handle ->
            handle
                .createQuery(
                    "%s WHERE %s AND f.state = :state %s ORDER BY f.id DESC LIMIT :limit"
                        .formatted(
                            SELECT,
                            scope.condition("f.site_id"),
                            before.isPresent() ? "AND f.id < :before" : ""))
                .bindMap(binds)
                .bind("state", state.name())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  private static InvariantFinding read(ResultSet row) throws SQLException {
    var repair = Repair.valueOf(row.getString("repair"));
    return new InvariantFinding(
        row.getObject("id", UUID.class),
        row.getString("rule"),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getObject("subject_id", UUID.class),
        row.getString("subject_code"),
        row.getObject("site_id", UUID.class),
        row.getString("site"),
        row.getString("detail"),
        repair,
        repair.words(),
        InvariantFinding.State.valueOf(row.getString("state")),
        Database.instant(row, "found_at"),
        Database.instant(row, "seen_at"),
        Database.instantIfAny(row, "closed_at"),
        Optional.ofNullable(row.getString("closed_by")));
  }
}
