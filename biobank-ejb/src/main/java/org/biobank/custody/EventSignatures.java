package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.identity.SignatureMeaning;
import org.biobank.shared.Database;

/** The rows of {@code custody_signature}: added and read, nothing else. */
@ApplicationScoped
class EventSignatures {
  static final String COLUMNS =
      "event_id, number, signed_hash, signer_id, username, printed_name, meaning, reason, signed_at";

  private static final String INSERT =
      "INSERT INTO custody_signature (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private Database database;

  @SuppressWarnings("UnnecessaryAssignment") // no framework is there to inject it
  static EventSignatures over(Database database) {
    var signatures = new EventSignatures();
    signatures.database = database;
    return signatures;
  }

  void add(List<EventSignature> signatures) {
    database.batch(INSERT, signatures, EventSignatures::bind);
  }

  /** In the order signed, by event; events nobody signed are left out. One query. */
  Map<UUID, List<EventSignature>> of(Collection<UUID> eventIds) {
    if (eventIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM custody_signature WHERE event_id IN (<ids>) ORDER BY event_id, number")
                .bindList("ids", List.copyOf(eventIds))
                .map((row, context) -> read(row))
                .collect(Collectors.groupingBy(EventSignature::eventId)));
  }

  private static void bind(PreparedStatement insert, EventSignature signature) throws SQLException {
    insert.setObject(1, signature.eventId());
    insert.setInt(2, signature.number());
    insert.setBytes(3, signature.signedHash().bytes());
    insert.setObject(4, signature.signerId());
    insert.setString(5, signature.username());
    insert.setString(6, signature.printedName());
    insert.setString(7, signature.meaning().name());
    insert.setString(8, signature.reason());
    insert.setObject(9, Database.utc(signature.signedAt()));
  }

  static EventSignature read(ResultSet row) throws SQLException {
    return new EventSignature(
        row.getObject("event_id", UUID.class),
        row.getInt("number"),
        EventHash.of(row.getBytes("signed_hash")),
        row.getObject("signer_id", UUID.class),
        row.getString("username"),
        row.getString("printed_name"),
        SignatureMeaning.valueOf(row.getString("meaning")),
        row.getString("reason"),
        Database.instant(row, "signed_at"));
  }
}
