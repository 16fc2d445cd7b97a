package org.biobank.tools.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.biobank.shared.Ids;

/**
 * The same rows as storing a rack by REST leaves behind, as plain JDBC writes them with all values
 * at hand: nothing looked up, nothing decided, nothing hashed, one transaction, batches in bulk.
 */
final class StoreByJdbc implements Clients.Client<FilledBox> {
  private static final int COLUMNS = 12;
  private static final int HASH_BYTES = 32;

  private final Connection connection;
  private final Latencies latencies;
  private final IntSupplier resultLength;
  private final Random random = new Random(1);
  private final UUID actor;

  /**
   * @param actor username
   * @param resultLength of what a store answers, kept for replays
   */
  StoreByJdbc(DataSource dataSource, String actor, Latencies latencies, IntSupplier resultLength)
      throws SQLException {
    this.connection = dataSource.getConnection();
    this.latencies = latencies;
    this.resultLength = resultLength;
    this.actor = id("app_user", "username", actor);
    this.connection.setAutoCommit(false);
  }

  @Override
  public void take(FilledBox box) throws Exception {
    var known = lookUp(box);
    var result = "x".repeat(resultLength.getAsInt());
    latencies.time(
        () -> {
          write(known, result);
          connection.commit();
          return box;
        });
  }

  /** A rack that can be written as often as is wanted, since each time it is rolled back. */
  Rehearsal rehearsal(FilledBox box) {
    var known = lookUp(box);
    return () -> {
      write(known, "x".repeat(resultLength.getAsInt()));
      connection.rollback();
    };
  }

  /** Writes a rack and takes it back. */
  @FunctionalInterface
  interface Rehearsal {
    void play() throws SQLException;
  }

  /** A box and its tubes, as the tables name them. */
  private record Known(String code, UUID box, List<UUID> tubes) {}

  private Known lookUp(FilledBox box) {
    return new Known(
        box.code(),
        id("container", "code", box.code()),
        box.tubes().stream().map(tube -> id("specimen", "barcode", tube)).toList());
  }

  private void write(Known rack, String result) throws SQLException {
    raiseVersion(rack.box());
    place(rack.box(), rack.tubes());
    freeze(rack.tubes());
    recordCustody(rack.box(), rack.tubes(), rack.code());
    keepResult(result);
    recordAudit(rack.code());
  }

  private UUID id(String table, String column, String code) {
    try (var query =
        connection.prepareStatement("SELECT id FROM " + table + " WHERE " + column + " = ?")) {
      query.setString(1, code);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void raiseVersion(UUID boxId) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE container SET version = version + 1 WHERE id = ? AND version = 0")) {
      update.setObject(1, boxId);
      update.executeUpdate();
    }
  }

  private void place(UUID boxId, List<UUID> tubes) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO placement (specimen_id, container_id, row_index, column_index, placed_at)"
                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")) {
      for (int i = 0; i < tubes.size(); i++) {
        insert.setObject(1, tubes.get(i));
        insert.setObject(2, boxId);
        insert.setInt(3, i / COLUMNS);
        insert.setInt(4, i % COLUMNS);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** New tubes freeze in the box, whose freezer keeps -80 °C. */
  private void freeze(List<UUID> tubes) throws SQLException {
    var event = Ids.next();
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO processing_event (id, kind, event_time, recorded_at, actor_id, source, note, method)
            VALUES (?, 'FROZEN', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ?, 'PLACEMENT', 'put into a store of -80 °C',
              'FREEZER')
            """)) {
      insert.setObject(1, event);
      insert.setObject(2, actor);
      insert.executeUpdate();
    }
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO processing_event_specimen (specimen_id, sequence, event_id, corrects_id)"
                + " VALUES (?, 1, ?, NULL)")) {
      for (var tube : tubes) {
        insert.setObject(1, tube);
        insert.setObject(2, event);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void recordCustody(UUID boxId, List<UUID> tubes, String box) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO custody_event (id, subject_kind, subject_id, sequence, event_time, recorded_at,
              business_step, disposition, from_custodian, from_place, to_custodian, to_place, actor_id,
              related_kind, related_id, previous_hash, hash)
            VALUES (?, 'SPECIMEN', ?, 2, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'STORING', 'AVAILABLE', 'site:HDB',
              'bench:HDB', 'site:HDB', ?, ?, 'CONTAINER', ?, ?, ?)
            """)) {
      for (int i = 0; i < tubes.size(); i++) {
        bindEvent(insert, boxId, tubes.get(i), "box:" + box + "/" + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void bindEvent(PreparedStatement insert, UUID boxId, UUID tube, String place)
      throws SQLException {
    insert.setObject(1, Ids.next());
    insert.setObject(2, tube);
    insert.setString(3, place);
    insert.setObject(4, tube);
    insert.setObject(5, boxId);
    insert.setBytes(6, hash());
    insert.setBytes(7, hash());
  }

  private byte[] hash() {
    var bytes = new byte[HASH_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private void keepResult(String result) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO idempotency_record (actor_id, idempotency_key, act, fingerprint, result, recorded_at)
            VALUES (?, ?, 'PlaceSpecimens', ?, ?, UTC_TIMESTAMP(6))
            """)) {
      insert.setObject(1, actor);
      insert.setString(2, UUID.randomUUID().toString());
      insert.setBytes(3, hash());
      insert.setString(4, result);
      insert.executeUpdate();
    }
  }

  private void recordAudit(String box) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO audit_entry (id, recorded_at, actor_id, action, outcome, subject, request_id)
            VALUES (?, UTC_TIMESTAMP(6), ?, 'PlaceSpecimens.place', 'DONE', ?, ?)
            """)) {
      insert.setObject(1, Ids.next());
      insert.setObject(2, actor);
      insert.setString(3, box);
      insert.setString(4, UUID.randomUUID().toString());
      insert.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
