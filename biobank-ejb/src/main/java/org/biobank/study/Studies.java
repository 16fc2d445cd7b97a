package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Studies, their collection events and enrolments: {@code study}, {@code collection_event}, {@code
 * enrolment}.
 */
@ApplicationScoped
class Studies {
  @Inject private Database database;

  /** A study by its code. */
  public record StudyKey(UUID id, String code) {}

  /**
   * @throws NotFound if there is none
   */
  StudyKey get(String code) {
    NotFound.unlessAscii("study", code);
    return database
        .on(
            handle ->
                handle
                    .createQuery("SELECT id, code FROM study WHERE code = :code")
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

  List<StudyLine> all() {
    var events =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT y.code AS study, e.code, e.name, e.day_offset
                        FROM collection_event e JOIN study y ON y.id = e.study_id ORDER BY e.day_offset, e.code
                        """)
                    .map(ConstructorMapper.of(EventRow.class))
                    .list());
    return database.on(
        handle ->
            handle
                .createQuery("SELECT code, title FROM study ORDER BY code")
                .map(
                    (row, context) ->
                        StudyLine.of(row.getString("code"), row.getString("title"), events))
                .list());
  }

  /** A collection event with its study's code. */
  public record EventRow(String study, String code, String name, int dayOffset) {}
}
