package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Database;

/** What was signed: {@code custody_head}. */
@ApplicationScoped
class TreeHeads {
  private static final String SELECT = "SELECT number, size, note FROM custody_head ";

  /**
   * A head as it was kept.
   *
   * @param number from 1, without gaps
   */
  record KeptHead(long number, long size, String note) {
    SignedHead signed() {
      return SignedHead.parse(note)
          .orElseThrow(() -> new IllegalStateException("head " + number + " is no signed head"));
    }
  }

  @Inject private Database database;

  void add(long number, SignedHead head) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO custody_head (number, size, root, signed_at, note)
                    VALUES (:number, :size, :root, :at, :note)
                    """)
                .bind("number", number)
                .bind("size", head.head().size())
                .bind("root", head.head().root().bytes())
                .bind("at", head.head().signedAt())
                .bind("note", head.note())
                .execute());
  }

  Optional<KeptHead> latest() {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + "ORDER BY number DESC LIMIT 1")
                .map((row, context) -> read(row))
                .findOne());
  }

  /** In the order they were signed, after a number. */
  List<KeptHead> after(long number, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + "WHERE number > :number ORDER BY number LIMIT :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  private static KeptHead read(ResultSet row) throws SQLException {
    return new KeptHead(row.getLong(1), row.getLong(2), row.getString(3));
  }
}
