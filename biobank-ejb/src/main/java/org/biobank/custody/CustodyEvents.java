package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of {@code custody_event}: added and read, nothing else. */
@ApplicationScoped
class CustodyEvents {
  private static final String COLUMNS =
      """
      id, subject_kind, subject_id, sequence, event_time, recorded_at, business_step, disposition,
      from_custodian, from_place, to_custodian, to_place, actor_id, related_kind, related_id, note, corrects_id,
      previous_hash, hash
      """;

  private static final String INSERT =
      """
      INSERT INTO custody_event (%s)
      VALUES (:id, :subjectKind, :subjectId, :sequence, :eventTime, :recordedAt, :step, :disposition,
              :fromCustodian, :fromPlace, :toCustodian, :toPlace, :actorId, :relatedKind, :relatedId, :note, :correctsId,
              :previousHash, :hash)
      """
          .formatted(COLUMNS);

  @Inject private Database database;

  void add(List<RecordedEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    database.on(
        handle -> {
          var batch = handle.prepareBatch(INSERT);
          events.forEach(event -> bind(batch, event));
          return batch.execute();
        });
  }

  /** The last event of each subject that has one: one query over the chains' unique key. */
  Map<UUID, RecordedEvent> lastOf(Collection<UUID> subjectIds) {
    if (subjectIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT e.* FROM custody_event e
                    JOIN (SELECT subject_id, MAX(sequence) AS sequence FROM custody_event
                          WHERE subject_id IN (<ids>) GROUP BY subject_id) latest
                      ON latest.subject_id = e.subject_id AND latest.sequence = e.sequence
                    """)
                .bindList("ids", List.copyOf(subjectIds))
                .map((row, context) -> read(row))
                .collect(
                    Collectors.toMap(last -> last.event().subject().id(), Function.identity())));
  }

  /** A whole chain, oldest first. */
  List<RecordedEvent> chain(UUID subjectId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM custody_event WHERE subject_id = :id ORDER BY sequence")
                .bind("id", subjectId)
                .map((row, context) -> read(row))
                .list());
  }

  private static void bind(PreparedBatch batch, RecordedEvent recorded) {
    var event = recorded.event();
    batch
        .bind("id", event.id())
        .bind("subjectKind", event.subject().kind().name())
        .bind("subjectId", event.subject().id())
        .bind("sequence", event.sequence())
        .bind("eventTime", event.eventTime())
        .bind("recordedAt", event.recordedAt())
        .bind("step", event.step().name())
        .bind("disposition", event.disposition().name())
        .bind("fromCustodian", event.from().map(Whereabouts::custodian).orElse(null))
        .bind("fromPlace", event.from().map(Whereabouts::place).orElse(null))
        .bind("toCustodian", event.to().custodian())
        .bind("toPlace", event.to().place())
        .bind("actorId", event.actorId())
        .bind("relatedKind", event.related().map(other -> other.kind().name()).orElse(null))
        .bind("relatedId", event.related().map(CustodySubject::id).orElse(null))
        .bind("note", event.note().orElse(null))
        .bind("correctsId", event.corrects().orElse(null))
        .bind("previousHash", event.previousHash().bytes())
        .bind("hash", recorded.hash().bytes())
        .add();
  }

  private static RecordedEvent read(ResultSet row) throws SQLException {
    var fromCustodian = row.getString("from_custodian");
    var relatedKind = row.getString("related_kind");
    return new RecordedEvent(
        new CustodyEvent(
            row.getObject("id", UUID.class),
            new CustodySubject(
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class)),
            row.getInt("sequence"),
            instant(row, "event_time"),
            instant(row, "recorded_at"),
            BusinessStep.valueOf(row.getString("business_step")),
            Disposition.valueOf(row.getString("disposition")),
            fromCustodian == null
                ? Optional.empty()
                : Optional.of(new Whereabouts(fromCustodian, row.getString("from_place"))),
            new Whereabouts(row.getString("to_custodian"), row.getString("to_place")),
            row.getObject("actor_id", UUID.class),
            relatedKind == null
                ? Optional.empty()
                : Optional.of(
                    new CustodySubject(
                        SubjectKind.valueOf(relatedKind), row.getObject("related_id", UUID.class))),
            Optional.ofNullable(row.getString("note")),
            Optional.ofNullable(row.getObject("corrects_id", UUID.class)),
            EventHash.of(row.getBytes("previous_hash"))),
        EventHash.of(row.getBytes("hash")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
