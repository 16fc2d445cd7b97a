package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;

/** The checks that were made: {@code custody_check}. */
@ApplicationScoped
class CustodyChecks {
  /** Longer than reading any log takes; its server died. */
  private static final Duration GIVEN_UP = Duration.ofHours(6);

  @Inject private Database database;
  @Inject private Clock clock;

  UUID add() {
    giveUpOld();
    var id = Ids.next();
    insert(id, Optional.empty());
    return id;
  }

  /** Absent if another node was first tonight. */
  @Transactional
  public Optional<UUID> addNightly() {
    giveUpOld();
    var id = Ids.next();
    var night = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return insert(id, Optional.of(night)) == 1 ? Optional.of(id) : Optional.empty();
  }

  private int insert(UUID id, Optional<LocalDate> night) {
    return database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT IGNORE INTO custody_check (id, requested_at, night, status)
                    VALUES (:id, :now, :night, 'RUNNING')
                    """)
                .bind("id", id)
                .bind("now", clock.instant())
                .bind("night", night.orElse(null))
                .execute());
  }

  private void giveUpOld() {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE custody_check SET status = 'FAILED' WHERE status = 'RUNNING' AND requested_at < :before")
                .bind("before", clock.instant().minus(GIVEN_UP))
                .execute());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void finish(UUID id, long size, long findingCount, List<Finding> findings) {
    finish(
        id,
        findingCount == 0 ? CustodyCheck.Status.SOUND : CustodyCheck.Status.BROKEN,
        size,
        findingCount,
        findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void fail(UUID id) {
    finish(id, CustodyCheck.Status.FAILED, 0, 0, "");
  }

  private void finish(
      UUID id, CustodyCheck.Status status, long size, long findingCount, String findings) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE custody_check SET status = :status, finished_at = :now, size = :size,
                      finding_count = :count, findings = :findings
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("status", status.name())
                .bind("now", clock.instant())
                .bind("size", size)
                .bind("count", findingCount)
                .bind("findings", findings)
                .execute());
  }

  CustodyCheck get(UUID id) {
    return list("WHERE id = :key", id, 1).get(0);
  }

  /** Newest first. */
  List<CustodyCheck> latest(int limit) {
    return list("WHERE :key IS NOT NULL", "", limit);
  }

  private List<CustodyCheck> list(String condition, Object key, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT id, requested_at, night, status, finished_at, size, finding_count, findings"
                        + " FROM custody_check "
                        + condition
                        + " ORDER BY requested_at DESC LIMIT :limit")
                .bind("key", key)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  private static CustodyCheck read(ResultSet row) throws SQLException {
    return new CustodyCheck(
        row.getObject("id", UUID.class),
        Database.instant(row, "requested_at"),
        row.getObject("night", LocalDate.class) != null,
        CustodyCheck.Status.valueOf(row.getString("status")),
        Database.instantIfAny(row, "finished_at"),
        Optional.ofNullable(row.getObject("size", Long.class)),
        Optional.ofNullable(row.getObject("finding_count", Long.class)),
        Optional.ofNullable(row.getString("findings")).stream().flatMap(String::lines).toList());
  }
}
