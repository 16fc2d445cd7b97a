package org.biobank.study;

import static org.biobank.shared.Database.utc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.LockConflict;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Visits: {@code visit}. */
@ApplicationScoped
class Visits {
  private static final String VISIT =
      """
      SELECT v.id, v.code, d.code AS donor, v.donor_id, y.code AS study, v.study_id, e.id AS event_id,
             e.code AS event, e.name AS event_name, s.code AS site, v.site_id, v.visited_at, v.status, v.reason
      FROM visit v
      JOIN donor d ON d.id = v.donor_id
      JOIN study y ON y.id = v.study_id
      LEFT JOIN collection_event e ON e.id = v.collection_event_id
      JOIN site s ON s.id = v.site_id
      """;

  @Inject private Database database;

  /**
   * Where a visit belongs in the protocol; absent when donor, study and event do not go together.
   */
  Optional<UUID> eventOf(UUID donorId, UUID studyId, String eventCode) {
    NotFound.unlessAscii("collection-event", eventCode);
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT e.id FROM collection_event e
                    JOIN enrolment n ON n.study_id = e.study_id AND n.donor_id = :donor
                    WHERE e.study_id = :study AND e.code = :event
                    """)
                .bind("donor", donorId)
                .bind("study", studyId)
                .bind("event", eventCode)
                .mapTo(UUID.class)
                .findOne());
  }

  /**
   * @throws LockConflict if the code was just given to another visit of the day; run again, the act
   *     draws another
   */
  void add(UUID id, String code, NewVisit visit, VisitStatus status, Instant recordedAt) {
    try {
      insert(id, code, visit, status, recordedAt);
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new LockConflict(e);
      }
      throw e;
    }
  }

  private void insert(
      UUID id, String code, NewVisit visit, VisitStatus status, Instant recordedAt) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO visit
                      (id, code, donor_id, study_id, collection_event_id, site_id, visited_at, recorded_at, status,
                       reason)
                    VALUES (:id, :code, :donor, :study, :event, :site, :visitedAt, :recordedAt, :status, :reason)
                    """)
                .bind("id", id)
                .bind("code", code)
                .bind("donor", visit.donorId())
                .bind("study", visit.studyId())
                .bind("event", visit.eventId().orElse(null))
                .bind("site", visit.siteId())
                .bind("visitedAt", visit.visitedAt())
                .bind("recordedAt", recordedAt)
                .bind("status", status.name())
                .bind("reason", visit.reason().orElse(null))
                .execute());
  }

  /**
   * The donor's visit of an event that took place. Read as it stands now, and held so: of two who
   * record the same visit at once the second sees the first's.
   */
  Optional<String> standing(UUID donorId, UUID eventId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT code FROM visit
                    WHERE collection_event_id = :event AND donor_id = :donor AND status <> 'MISSED'
                    ORDER BY visited_at LIMIT 1 FOR UPDATE
                    """)
                .bind("event", eventId)
                .bind("donor", donorId)
                .mapTo(String.class)
                .findOne());
  }

  void lock(String code) {
    NotFound.unlessAscii("visit", code);
    database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM visit WHERE code = :code FOR UPDATE")
                .bind("code", code)
                .mapTo(UUID.class)
                .findOne());
  }

  void close(UUID id, Instant at) {
    database.on(
        handle ->
            handle.execute(
                "UPDATE visit SET status = 'CLOSED', closed_at = ? WHERE id = ?", utc(at), id));
  }

  /**
   * @throws NotFound if there is none
   */
  VisitRecord get(String code) {
    NotFound.unlessAscii("visit", code);
    return database
        .on(
            handle ->
                handle
                    .createQuery(VISIT + "WHERE v.code = :code")
                    .bind("code", code)
                    .map(ConstructorMapper.of(VisitRecord.class))
                    .findOne())
        .orElseThrow(() -> new NotFound("visit", code));
  }

  List<VisitRecord> of(UUID donorId) {
    return database.on(
        handle ->
            handle
                .createQuery(VISIT + "WHERE v.donor_id = :donor ORDER BY v.visited_at DESC")
                .bind("donor", donorId)
                .map(ConstructorMapper.of(VisitRecord.class))
                .list());
  }
}
