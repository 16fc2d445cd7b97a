package org.biobank.tools.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.biobank.shared.Ids;

/** The baseline: rows of the same length with ready-made values, a commit each, no trigger. */
final class RawWriter implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement insert;
  private final Random random = new Random(1);

  RawWriter(DataSource dataSource) throws SQLException {
    connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    insert =
        connection.prepareStatement(
            """
            INSERT INTO bench_event (id, subject_kind, subject_id, sequence, event_time, recorded_at,
              business_step, disposition, from_custodian, from_place, to_custodian, to_place, actor_id,
              previous_hash, hash)
            VALUES (?, 'SPECIMEN', ?, 1, ?, ?, 'STORING', 'AVAILABLE', 'site:HDB', 'box:BX-000001/A1',
              'site:HDB', 'box:BX-000001/A2', ?, ?, ?)
            """);
  }

  /** A table like the ledger's, with its keys. */
  static void prepare(DataSource dataSource) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE bench_event LIKE custody_event");
    }
  }

  static void tidy(DataSource dataSource) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE bench_event");
    }
  }

  void insert() throws SQLException {
    var now = new Timestamp(System.currentTimeMillis());
    insert.setObject(1, Ids.next());
    insert.setObject(2, Ids.next());
    insert.setTimestamp(3, now);
    insert.setTimestamp(4, now);
    insert.setObject(5, UUID.randomUUID());
    insert.setBytes(6, hash());
    insert.setBytes(7, hash());
    insert.executeUpdate();
    connection.commit();
  }

  private byte[] hash() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    connection.close();
  }
}
