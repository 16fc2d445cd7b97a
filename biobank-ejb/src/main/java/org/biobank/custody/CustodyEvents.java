package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.LockConflict;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of {@code custody_event}: added and read, nothing else. */
@ApplicationScoped
class CustodyEvents {
  static final String COLUMNS =
      """
      id, subject_kind, subject_id, sequence, event_time, recorded_at, business_step, disposition,
      from_custodian, from_place, to_custodian, to_place, actor_id, related_kind, related_id, note, corrects_id,
      previous_hash, hash, signatures
      """;

  private static final String INSERT =
      "INSERT INTO custody_event ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String END_COLUMNS =
      "SELECT e.subject_id, e.sequence, e.to_custodian, e.to_place, e.hash, e.recorded_at";

  private static final String END = END_COLUMNS + " FROM custody_event e ";

  private static final String LINKS =
      END_COLUMNS + ", e.business_step FROM custody_event e WHERE e.subject_id IN (%s)";

  /** Half the time of the query for many, which groups first. */
  private static final String END_OF_ONE =
      END + "WHERE e.subject_id IN (%s) ORDER BY e.sequence DESC LIMIT 1";

  private static final String ENDS_OF_MANY =
      END
          + """
          JOIN (SELECT subject_id, MAX(sequence) AS sequence FROM custody_event
                WHERE subject_id IN (%s) GROUP BY subject_id) latest
            ON latest.subject_id = e.subject_id AND latest.sequence = e.sequence
          """;

  @Inject private Database database;

  @SuppressWarnings("UnnecessaryAssignment") // no framework is there to inject it
  static CustodyEvents over(Database database) {
    var events = new CustodyEvents();
    events.database = database;
    return events;
  }

  /**
   * In one batch.
   *
   * @throws LockConflict if somebody else's event came first in one of the chains
   */
  void add(List<RecordedEvent> events) {
    try {
      database.batch(INSERT, events, CustodyEvents::bind);
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new LockConflict(e);
      }
      throw e;
    }
  }

  /** The end of each subject's chain that has one: one query over the chains' unique key. */
  Map<UUID, ChainEnd> endsOf(Collection<UUID> subjectIds) {
    if (subjectIds.isEmpty()) {
      return Map.of();
    }
    var query = subjectIds.size() == 1 ? END_OF_ONE : ENDS_OF_MANY;
    return database
        .list(
            query.formatted(Database.marks(subjectIds.size())),
            subjectIds,
            row -> Map.entry(row.getObject(1, UUID.class), end(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All chains of these subjects, as far as what follows depends on them. */
  KnownChains known(Collection<UUID> subjectIds) {
    if (subjectIds.isEmpty()) {
      return KnownChains.of(List.of());
    }
    return KnownChains.of(
        database.list(
            LINKS.formatted(Database.marks(subjectIds.size())),
            subjectIds,
            row ->
                new KnownChains.Link(
                    row.getObject(1, UUID.class),
                    BusinessStep.valueOf(row.getString(7)),
                    end(row))));
  }

  private static ChainEnd end(ResultSet row) throws SQLException {
    return new ChainEnd(
        row.getInt(2),
        new Whereabouts(row.getString(3), row.getString(4)),
        EventHash.of(row.getBytes(5)),
        Database.instant(row, 6));
  }

  /** A whole chain, oldest first. */
  List<RecordedEvent> chain(UUID subjectId) {
    return list("WHERE subject_id = :id ORDER BY sequence", query -> query.bind("id", subjectId));
  }

  boolean exists(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM custody_event WHERE id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
  }

  /**
   * @param rest of the query, after the table
   */
  List<RecordedEvent> list(String rest, UnaryOperator<Query> binds) {
    return database.on(
        handle ->
            binds
                .apply(handle.createQuery("SELECT " + COLUMNS + " FROM custody_event " + rest))
                .map((row, context) -> read(row))
                .list());
  }

  private static void bind(PreparedStatement insert, RecordedEvent recorded) throws SQLException {
    var event = recorded.event();
    insert.setObject(1, event.id());
    insert.setString(2, event.subject().kind().name());
    insert.setObject(3, event.subject().id());
    insert.setInt(4, event.sequence());
    insert.setObject(5, Database.utc(event.eventTime()));
    insert.setObject(6, Database.utc(event.recordedAt()));
    insert.setString(7, event.step().name());
    insert.setString(8, event.disposition().name());
    insert.setString(9, event.from().map(Whereabouts::custodian).orElse(null));
    insert.setString(10, event.from().map(Whereabouts::place).orElse(null));
    insert.setString(11, event.to().custodian());
    insert.setString(12, event.to().place());
    insert.setObject(13, event.actorId());
    insert.setString(14, event.related().map(other -> other.kind().name()).orElse(null));
    insert.setObject(15, event.related().map(CustodySubject::id).orElse(null));
    insert.setString(16, event.note().orElse(null));
    insert.setObject(17, event.corrects().orElse(null));
    insert.setBytes(18, event.previousHash().bytes());
    insert.setBytes(19, recorded.hash().bytes());
    insert.setString(20, event.signatures().isEmpty() ? null : EventHash.join(event.signatures()));
  }

  static RecordedEvent read(ResultSet row) throws SQLException {
    var fromCustodian = row.getString("from_custodian");
    var relatedKind = row.getString("related_kind");
    return new RecordedEvent(
        new CustodyEvent(
            row.getObject("id", UUID.class),
            new CustodySubject(
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class)),
            row.getInt("sequence"),
            Database.instant(row, "event_time"),
            Database.instant(row, "recorded_at"),
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
            EventHash.of(row.getBytes("previous_hash")),
            EventHash.split(Objects.requireNonNullElse(row.getString("signatures"), ""))),
        EventHash.of(row.getBytes("hash")));
  }
}
