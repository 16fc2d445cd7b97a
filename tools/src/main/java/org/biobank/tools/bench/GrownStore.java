package org.biobank.tools.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A store of the size that is to be measured, loaded in bulk: freezers of {@value #TUBES_A_FREEZER}
 * tubes (seven racks of fifteen full boxes), each tube with its visit and one custody event. The
 * events' hashes are made up, and they are not queued for the log: what is measured here does not
 * look at them, and hashing ten million would take longer than all else.
 */
final class GrownStore {
  static final int TUBES_A_BOX = 96;
  static final int TUBES_A_FREEZER = 7 * 15 * TUBES_A_BOX;

  private static final int VISIT = 1;
  private static final int FREEZER = 2;
  private static final int RACK = 3;
  private static final int BOX = 4;
  private static final int TUBE = 5;
  private static final int EVENT = 6;

  /** Of one insert, so that no transaction holds more than the database's log. */
  private static final int FREEZERS_A_STEP = 10;

  private static final int TUBES_A_VISIT = 24;
  private static final int ROWS_A_BATCH = 2_000;
  private static final int HASH_BYTES = 32;
  private static final long FIRST_ID = 0x0190_0000_0000L;
  private static final LocalDateTime RECORDED_AT = LocalDateTime.of(2025, 1, 1, 0, 0);

  private final DataSource database;
  private final Random random = new Random(1);
  private int freezers;

  GrownStore(DataSource database) {
    this.database = database;
  }

  int tubes() {
    return freezers * TUBES_A_FREEZER;
  }

  /** Grows to at least so many tubes, a freezer at a time. */
  void growTo(long wanted) throws SQLException {
    int all = Math.toIntExact((wanted + TUBES_A_FREEZER - 1) / TUBES_A_FREEZER);
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      while (freezers < all) {
        int last = Math.min(all, freezers + FREEZERS_A_STEP);
        containers(connection, freezers, last);
        tubes(connection, freezers * 105, last * 105, true);
        connection.commit();
        freezers = last;
      }
    }
  }

  /** Boxes with tubes that stand on the bench, to be stored into them. */
  List<FilledBox> ready(int count) throws SQLException {
    int first = 1_000_000 + random.nextInt(1_000) * 10_000;
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      run(connection, boxes(first, first + count, id(FREEZER, "0"), "NULL", "NULL"));
      tubes(connection, first, first + count, false);
      connection.commit();
    }
    var ready = new ArrayList<FilledBox>();
    for (int box = first; box < first + count; box++) {
      var tubes = new ArrayList<String>();
      for (int i = 0; i < TUBES_A_BOX; i++) {
        tubes.add("G%010d".formatted((long) box * TUBES_A_BOX + i));
      }
      ready.add(new FilledBox("GB-" + box, tubes));
    }
    return ready;
  }

  String someTube() {
    return "G%010d".formatted(random.nextInt(tubes()));
  }

  String someBox() {
    return "GB-" + random.nextInt(freezers * 105);
  }

  String someFreezer() {
    return "GF-" + random.nextInt(freezers);
  }

  private void containers(Connection connection, int first, int last) throws SQLException {
    run(
        connection,
        """
        INSERT INTO container (id, code, name, type_code, site_id, set_point_celsius, status)
        SELECT %s, CONCAT('GF-', n), CONCAT('Freezer ', n), 'FREEZER-5', s.id, -80, 'ACTIVE'
        FROM (SELECT seq AS n FROM seq_%d_to_%d) q JOIN site s ON s.code = 'HDB'
        """
            .formatted(id(FREEZER, "n"), first, last - 1));
    run(
        connection,
        """
        INSERT INTO container (id, code, name, type_code, site_id, parent_id, status)
        SELECT %s, CONCAT('GR-', n), CONCAT('Rack ', n), 'RACK-4X4', s.id, %s, 'ACTIVE'
        FROM (SELECT seq AS n FROM seq_%d_to_%d) q JOIN site s ON s.code = 'HDB'
        """
            .formatted(id(RACK, "n"), id(FREEZER, "n DIV 7"), first * 7, last * 7 - 1));
    run(
        connection,
        boxes(
            first * 105, last * 105, id(RACK, "n DIV 15"), "(n MOD 15) DIV 4", "(n MOD 15) MOD 4"));
  }

  private static String boxes(int first, int last, String parent, String row, String column) {
    return """
        INSERT INTO container (id, code, name, type_code, site_id, parent_id, parent_row, parent_column, status)
        SELECT %s, CONCAT('GB-', n), CONCAT('Box ', n), 'BOX-96', s.id, %s, %s, %s, 'ACTIVE'
        FROM (SELECT seq AS n FROM seq_%d_to_%d) q JOIN site s ON s.code = 'HDB'
        """
        .formatted(id(BOX, "n"), parent, row, column, first, last - 1);
  }

  /** The tubes of these boxes, in them or on the bench. */
  private static void tubes(Connection connection, int firstBox, int lastBox, boolean stored)
      throws SQLException {
    long first = (long) firstBox * TUBES_A_BOX;
    long last = (long) lastBox * TUBES_A_BOX - 1;
    run(connection, visits(first / TUBES_A_VISIT, last / TUBES_A_VISIT));
    run(
        connection,
        """
        INSERT INTO specimen (id, barcode, type_code, lineage, donor_id, visit_id, study_id, site_id, status,
                              initial_quantity, available_quantity, unit, collected_at, recorded_at)
        SELECT %s, CONCAT('G', LPAD(n, 10, '0')), 'PLASMA', 'PRIMARY', v.donor_id, v.id, v.study_id, v.site_id,
               'AVAILABLE', 1, 1, 'mL', v.visited_at, v.recorded_at
        FROM (SELECT seq AS n FROM seq_%d_to_%d) q JOIN visit v ON v.id = %s
        """
            .formatted(id(TUBE, "n"), first, last, id(VISIT, "n DIV " + TUBES_A_VISIT)));
    run(
        connection,
        """
        INSERT INTO specimen_quantity (specimen_id, sequence, kind, quantity, resulting_quantity, unit, event_time, recorded_at)
        SELECT %s, 1, 'INITIAL', 1, 1, 'mL', '2025-01-01', '2025-01-01' FROM seq_%d_to_%d
        """
            .formatted(id(TUBE, "seq"), first, last));
    if (stored) {
      run(
          connection,
          """
          INSERT INTO placement (specimen_id, container_id, row_index, column_index, placed_at)
          SELECT %s, %s, (seq MOD 96) DIV 12, (seq MOD 96) MOD 12, '2025-01-01' FROM seq_%d_to_%d
          """
              .formatted(id(TUBE, "seq"), id(BOX, "seq DIV 96"), first, last));
    }
    events(connection, first, last, stored);
  }

  private static String visits(long first, long last) {
    return """
        INSERT INTO visit (id, code, donor_id, study_id, collection_event_id, site_id, visited_at, recorded_at)
        SELECT %s, CONCAT('V-G-', seq), d.donor_id, d.study_id, d.collection_event_id, d.site_id, '2025-01-01', '2025-01-01'
        FROM seq_%d_to_%d
        JOIN (SELECT v.*, ROW_NUMBER() OVER (ORDER BY v.id) - 1 AS number, COUNT(*) OVER () AS many
              FROM visit v JOIN site s ON s.id = v.site_id AND s.code = 'HDB' WHERE v.code NOT LIKE 'V-G-%%') d
          ON d.number = seq MOD d.many
        """
        .formatted(id(VISIT, "seq"), first, last);
  }

  /** Row by row: INSERT ... SELECT into a table with triggers loses ids in MariaDB 11.4. */
  private static void events(Connection connection, long first, long last, boolean stored)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO custody_event (id, subject_kind, subject_id, sequence, event_time, recorded_at, business_step,
                                       disposition, to_custodian, to_place, actor_id, previous_hash, hash)
            VALUES (?, 'SPECIMEN', ?, 1, ?, ?, 'STORING', 'AVAILABLE', 'site:HDB', ?, ?, ?, ?)
            """)) {
      for (long tube = first; tube <= last; tube++) {
        insert.setObject(1, uuid(EVENT, tube));
        insert.setObject(2, uuid(TUBE, tube));
        insert.setObject(3, RECORDED_AT);
        insert.setObject(4, RECORDED_AT);
        insert.setString(5, stored ? place(tube) : "bench:HDB");
        insert.setObject(6, uuid(0, 0));
        insert.setBytes(7, new byte[HASH_BYTES]);
        insert.setBytes(8, ByteBuffer.allocate(HASH_BYTES).putLong(tube).array());
        insert.addBatch();
        if ((tube - first) % ROWS_A_BATCH == ROWS_A_BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    run(connection, "DELETE FROM custody_pending WHERE recorded_at = '" + RECORDED_AT + "'");
  }

  private static String place(long tube) {
    long well = tube % TUBES_A_BOX;
    return "box:GB-%d/%c%d".formatted(tube / TUBES_A_BOX, (char) ('A' + well / 12), well % 12 + 1);
  }

  /** Ids sort by the number, as time-ordered ones do by their time. */
  private static UUID uuid(int kind, long number) {
    return new UUID(
        (FIRST_ID + ((long) kind << Integer.SIZE) + number) << Short.SIZE | 0x7000, Long.MIN_VALUE);
  }

  /** The same in SQL. */
  private static String id(int kind, String number) {
    var hex =
        "LPAD(HEX(%d + (%s)), 12, '0')".formatted(FIRST_ID + ((long) kind << Integer.SIZE), number);
    return "CONCAT(SUBSTR(%1$s, 1, 8), '-', SUBSTR(%1$s, 9), '-7000-8000-000000000000')"
        .formatted(hex);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
