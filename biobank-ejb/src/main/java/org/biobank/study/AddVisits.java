package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.LockConflict;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * For other subjects' use cases: visits of enrolled donors, in bulk. That donor, study and event go
 * together and that consent covers them is the caller's matter.
 */
@ApplicationScoped
public class AddVisits {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Database database;
  @Inject private Clock clock;

  /** A visit to be recorded, everything it refers to found. */
  public record AddedVisit(
      UUID id, UUID donorId, UUID studyId, UUID eventId, UUID siteId, Instant visitedAt) {}

  /**
   * One batch.
   *
   * @throws LockConflict if a code was just given to another visit; run again, the act draws others
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Collection<AddedVisit> visits) {
    var now = Database.utc(clock.instant());
    try {
      database.batch(
          """
          INSERT INTO visit (id, code, donor_id, study_id, collection_event_id, site_id, visited_at, recorded_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          visits,
          (insert, visit) -> {
            insert.setObject(1, visit.id());
            insert.setString(2, code(visit.visitedAt()));
            insert.setObject(3, visit.donorId());
            insert.setObject(4, visit.studyId());
            insert.setObject(5, visit.eventId());
            insert.setObject(6, visit.siteId());
            insert.setObject(7, Database.utc(visit.visitedAt()));
            insert.setObject(8, now);
          });
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new LockConflict(e);
      }
      throw e;
    }
  }

  /** As {@link RecordVisit} names them; a longer tail, since files bring many visits of a day. */
  private static String code(Instant visitedAt) {
    LocalDate day = visitedAt.atZone(ZoneOffset.UTC).toLocalDate();
    return "V-%tY%<tm%<td-%010X".formatted(day, RANDOM.nextLong() & 0xFF_FFFF_FFFFL);
  }
}
