package org.biobank.tools.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEvent;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.EventHash;
import org.biobank.custody.Whereabouts;
import org.biobank.shared.Database;

/**
 * The ledgers of tubes that are generated. Row by row, in bulk: INSERT ... SELECT into a table with
 * triggers loses ids in MariaDB 11.4.
 */
final class GrownLedgers {
  private static final int ROWS_A_BATCH = 2_000;
  private static final Instant RECORDED_AT = Instant.parse("2025-01-01T00:00:00Z");
  private static final String SITE = "HDB";

  private GrownLedgers() {}

  /** What each holds: the first entry. */
  static void quantities(Connection connection, long first, long last) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO specimen_quantity
              (specimen_id, sequence, kind, quantity, resulting_quantity, unit, event_time, recorded_at)
            VALUES (?, 1, 'INITIAL', 1, 1, 'mL', ?, ?)
            """)) {
      var at = Database.utc(RECORDED_AT);
      for (long tube = first; tube <= last; tube++) {
        insert.setObject(1, GrownIds.uuid(GrownIds.TUBE, tube));
        insert.setObject(2, at);
        insert.setObject(3, at);
        addTo(insert, tube - first);
      }
      insert.executeBatch();
    }
  }

  /** A bulk is sent as soon as it is full. */
  private static void addTo(PreparedStatement insert, long number) throws SQLException {
    insert.addBatch();
    if (number % ROWS_A_BATCH == ROWS_A_BATCH - 1) {
      insert.executeBatch();
    }
  }

  /** Where each stands or lies: the first event of its chain, hashed as the ledger hashes it. */
  static void events(Connection connection, long first, long last, boolean stored)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO custody_event (id, subject_kind, subject_id, sequence, event_time, recorded_at, business_step,
                                       disposition, to_custodian, to_place, actor_id, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (long tube = first; tube <= last; tube++) {
        bind(insert, event(tube, stored));
        addTo(insert, tube - first);
      }
      insert.executeBatch();
    }
    try (var delete =
        connection.prepareStatement("DELETE FROM custody_pending WHERE recorded_at = ?")) {
      delete.setObject(1, Database.utc(RECORDED_AT));
      delete.executeUpdate();
    }
  }

  /** The first of its chain. */
  private static CustodyEvent event(long tube, boolean stored) {
    return new CustodyEvent(
        GrownIds.uuid(GrownIds.EVENT, tube),
        CustodySubject.specimen(GrownIds.uuid(GrownIds.TUBE, tube)),
        1,
        RECORDED_AT,
        RECORDED_AT,
        stored ? BusinessStep.STORING : BusinessStep.COLLECTING,
        stored ? Disposition.AVAILABLE : Disposition.ACTIVE,
        Optional.empty(),
        stored ? place(tube) : Whereabouts.atBench(SITE),
        GrownIds.uuid(GrownIds.ACTOR, 0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        EventHash.NONE);
  }

  private static void bind(PreparedStatement insert, CustodyEvent event) throws SQLException {
    insert.setObject(1, event.id());
    insert.setString(2, event.subject().kind().name());
    insert.setObject(3, event.subject().id());
    insert.setInt(4, event.sequence());
    insert.setObject(5, Database.utc(event.eventTime()));
    insert.setObject(6, Database.utc(event.recordedAt()));
    insert.setString(7, event.step().name());
    insert.setString(8, event.disposition().name());
    insert.setString(9, event.to().custodian());
    insert.setString(10, event.to().place());
    insert.setObject(11, event.actorId());
    insert.setBytes(12, event.previousHash().bytes());
    insert.setBytes(13, event.hash().bytes());
  }

  private static Whereabouts place(long tube) {
    long well = tube % GrownStore.TUBES_A_BOX;
    var label = (char) ('A' + well / 12) + Long.toString(well % 12 + 1);
    return Whereabouts.inBox(SITE, "GB-" + tube / GrownStore.TUBES_A_BOX, label);
  }
}
