package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.biobank.study.StudyLine.CollectionEvent;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Studies and who takes part: {@code study}, {@code enrolment}. */
@ApplicationScoped
class Studies {
  /** Of several visits of an event the one that took place counts, the first of these. */
  private static final String PLANNED =
      """
      SELECT p.study, p.event, p.event_name, p.day_offset, p.window_days, p.enrolled_at, p.visit, p.visit_status
      FROM (
        SELECT y.code AS study, e.code AS event, e.name AS event_name, e.day_offset, e.window_days, n.enrolled_at,
               v.code AS visit, v.status AS visit_status,
               ROW_NUMBER() OVER (PARTITION BY e.id ORDER BY v.status = 'MISSED', v.visited_at, v.id) AS place
        FROM enrolment n
        JOIN study y ON y.id = n.study_id
        JOIN collection_event e ON e.study_id = n.study_id
        LEFT JOIN visit v ON v.collection_event_id = e.id AND v.donor_id = n.donor_id
        WHERE n.donor_id = :donor) p
      WHERE p.place = 1 ORDER BY p.study, p.day_offset, p.event
      """;

  @Inject private Database database;
  @Inject private CollectionEvents events;

  /**
   * A study by its code.
   *
   * @param closedOn its last day; absent: it goes on
   */
  public record StudyKey(UUID id, String code, Optional<LocalDate> closedOn) {
    /**
     * @throws StudyClosed if the study ended before that day
     */
    void requireOpenOn(LocalDate day) {
      closedOn
          .filter(day::isAfter)
          .ifPresent(
              last -> {
                throw new StudyClosed(code, last);
              });
    }
  }

  /**
   * @throws NotFound if there is none
   */
  StudyKey get(String code) {
    NotFound.unlessAscii("study", code);
    return database
        .on(
            handle ->
                handle
                    .createQuery("SELECT id, code, closed_on FROM study WHERE code = :code")
                    .bind("code", code)
                    .map(ConstructorMapper.of(StudyKey.class))
                    .findOne())
        .orElseThrow(() -> new NotFound("study", code));
  }

  void enrol(UUID donorId, UUID studyId, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO enrolment (donor_id, study_id, enrolled_at) VALUES (:donor, :study, :at)")
                .bind("donor", donorId)
                .bind("study", studyId)
                .bind("at", at)
                .execute());
  }

  List<String> codesOf(UUID donorId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT y.code FROM enrolment e JOIN study y ON y.id = e.study_id
                    WHERE e.donor_id = :donor ORDER BY y.code
                    """)
                .bind("donor", donorId)
                .mapTo(String.class)
                .list());
  }

  boolean isEnrolled(UUID donorId, UUID studyId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) > 0 FROM enrolment WHERE donor_id = :donor AND study_id = :study")
                .bind("donor", donorId)
                .bind("study", studyId)
                .mapTo(Boolean.class)
                .one());
  }

  /** The planned visits of a donor's studies, each with the visit that was recorded for it. */
  List<PlannedForDonor> planned(UUID donorId) {
    return database.on(
        handle ->
            handle
                .createQuery(PLANNED)
                .bind("donor", donorId)
                .map(ConstructorMapper.of(PlannedForDonor.class))
                .list());
  }

  List<StudyLine> all() {
    var planned = events.all();
    return database.on(
        handle ->
            handle
                .createQuery("SELECT id, code, title FROM study ORDER BY code")
                .map(
                    (row, context) ->
                        new StudyLine(
                            row.getString("code"),
                            row.getString("title"),
                            lines(
                                planned.getOrDefault(row.getObject("id", UUID.class), List.of()))))
                .list());
  }

  /**
   * @throws ProtocolRefused if another study has the code
   */
  void add(UUID id, String code, String title, LocalDate openedOn) {
    try {
      database.on(
          handle ->
              handle.execute(
                  "INSERT INTO study (id, code, title, opened_on) VALUES (?, ?, ?, ?)",
                  id,
                  code,
                  title,
                  openedOn));
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw ProtocolRefused.taken(code);
      }
      throw e;
    }
  }

  /**
   * @throws NotFound if there is none
   */
  StudyProtocol protocol(String code) {
    var study = get(code);
    var row =
        database.on(
            handle ->
                handle
                    .createQuery(
                        "SELECT title, opened_on, closed_on, version FROM study WHERE id = :id")
                    .bind("id", study.id())
                    .map(ConstructorMapper.of(StudyRow.class))
                    .one());
    return new StudyProtocol(
        study.code(),
        row.title(),
        row.openedOn(),
        row.closedOn(),
        lines(events.of(study.id())),
        row.version());
  }

  private static List<CollectionEvent> lines(List<StandingEvent> events) {
    return events.stream().map(CollectionEvent::of).toList();
  }

  /** What stands in a study's own row. */
  public record StudyRow(
      String title, LocalDate openedOn, Optional<LocalDate> closedOn, int version) {}
}
