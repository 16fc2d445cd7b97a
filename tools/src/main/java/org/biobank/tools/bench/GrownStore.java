package org.biobank.tools.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A store of the size that is to be measured, loaded in bulk: freezers of {@value #TUBES_A_FREEZER}
 * tubes (seven racks of fifteen full boxes), each tube with its visit, what it holds and one
 * custody event, which is hashed as the ledger hashes it. The events are not queued for the log:
 * what is measured here does not look at it, and its leaves would take longer than all else.
 */
final class GrownStore {
  static final int TUBES_A_BOX = 96;
  private static final int BOXES_A_FREEZER = 7 * 15;
  static final int TUBES_A_FREEZER = BOXES_A_FREEZER * TUBES_A_BOX;

  /** Of one insert, so that no transaction holds more than the database's log. */
  private static final int FREEZERS_A_STEP = 10;

  private static final int TUBES_A_VISIT = 24;
  private static final double NANOS = 1e9;

  /** Boxes that are stored into are numbered from here, above those of ten million tubes. */
  private static final int FIRST_READY = 1_000_000;

  private final DataSource database;
  private final Random random = new Random(1);
  private final Map<String, LongAdder> took = new ConcurrentSkipListMap<>();
  private int freezers;
  private int nextReady = FIRST_READY;

  GrownStore(DataSource database) {
    this.database = database;
  }

  /** In its freezers. */
  int tubes() {
    return freezers * TUBES_A_FREEZER;
  }

  /** That were made ready, whether they were stored or not. */
  int tubesBeside() {
    return (nextReady - FIRST_READY) * TUBES_A_BOX;
  }

  /**
   * Grows to at least so many tubes, from two connections at once: what a tube is, and where it
   * stands.
   *
   * @return how long each kind of row took
   */
  String growTo(long wanted) throws Exception {
    int all = Math.toIntExact((wanted + TUBES_A_FREEZER - 1) / TUBES_A_FREEZER);
    var steps = new ArrayList<int[]>();
    for (int first = freezers; first < all; first += FREEZERS_A_STEP) {
      steps.add(new int[] {first, Math.min(all, first + FREEZERS_A_STEP)});
    }
    took.clear();
    Clients.work(2, List.<Load>of(this::things, this::places), () -> load -> load.all(steps));
    freezers = all;
    return took.entrySet().stream()
        .map(part -> "%s %.0f s".formatted(part.getKey(), part.getValue().sum() / NANOS))
        .collect(Collectors.joining(", "));
  }

  /** What one connection loads, step by step. */
  private interface Load {
    void all(List<int[]> steps) throws SQLException;
  }

  private void things(List<int[]> steps) throws SQLException {
    try (var connection = loading()) {
      for (var step : steps) {
        int firstBox = step[0] * BOXES_A_FREEZER;
        int lastBox = step[1] * BOXES_A_FREEZER;
        timed("containers", () -> containers(connection, step[0], step[1]));
        tubes(connection, firstBox, lastBox);
        connection.commit();
      }
    }
  }

  private void places(List<int[]> steps) throws SQLException {
    try (var connection = loading()) {
      for (var step : steps) {
        long first = (long) step[0] * TUBES_A_FREEZER;
        long last = (long) step[1] * TUBES_A_FREEZER - 1;
        timed("placements", () -> placements(connection, first, last));
        timed("custody events", () -> GrownLedgers.events(connection, first, last, true));
        connection.commit();
      }
    }
  }

  /** The rows fit each other: looking that up for each takes a third of the time. */
  private Connection loading() throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    run(connection, "SET SESSION foreign_key_checks = 0, unique_checks = 0");
    return connection;
  }

  /** A piece of the load. */
  private interface Part {
    void load() throws SQLException;
  }

  private void timed(String name, Part part) throws SQLException {
    long start = System.nanoTime();
    part.load();
    took.computeIfAbsent(name, key -> new LongAdder()).add(System.nanoTime() - start);
  }

  /** Boxes with tubes that stand on the bench, to be stored into them. */
  List<FilledBox> ready(int count) throws SQLException {
    int first = nextReady;
    nextReady += count;
    try (var connection = loading()) {
      run(
          connection,
          boxes(first, first + count, GrownIds.sql(GrownIds.FREEZER, "0"), "NULL", "NULL"));
      tubes(connection, first, first + count);
      long firstTube = (long) first * TUBES_A_BOX;
      GrownLedgers.events(connection, firstTube, firstTube + (long) count * TUBES_A_BOX - 1, false);
      connection.commit();
    }
    return IntStream.range(first, nextReady).mapToObj(GrownStore::box).toList();
  }

  /** Boxes that were loaded full, and what stands in each. */
  List<FilledBox> firstFreezer() {
    return IntStream.range(0, BOXES_A_FREEZER).mapToObj(GrownStore::box).toList();
  }

  private static FilledBox box(int number) {
    var tubes =
        IntStream.range(0, TUBES_A_BOX)
            .mapToObj(i -> barcode((long) number * TUBES_A_BOX + i))
            .toList();
    return new FilledBox("GB-" + number, tubes);
  }

  private static String barcode(long tube) {
    return "G%010d".formatted(tube);
  }

  String someTube() {
    return barcode(random.nextInt(tubes()));
  }

  String someBox() {
    return "GB-" + random.nextInt(freezers * BOXES_A_FREEZER);
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
            .formatted(GrownIds.sql(GrownIds.FREEZER, "n"), first, last - 1));
    run(
        connection,
        """
        INSERT INTO container (id, code, name, type_code, site_id, parent_id, status)
        SELECT %s, CONCAT('GR-', n), CONCAT('Rack ', n), 'RACK-4X4', s.id, %s, 'ACTIVE'
        FROM (SELECT seq AS n FROM seq_%d_to_%d) q JOIN site s ON s.code = 'HDB'
        """
            .formatted(
                GrownIds.sql(GrownIds.RACK, "n"),
                GrownIds.sql(GrownIds.FREEZER, "n DIV 7"),
                first * 7,
                last * 7 - 1));
    run(
        connection,
        boxes(
            first * BOXES_A_FREEZER,
            last * BOXES_A_FREEZER,
            GrownIds.sql(GrownIds.RACK, "n DIV 15"),
            "(n MOD 15) DIV 4",
            "(n MOD 15) MOD 4"));
  }

  private static String boxes(int first, int last, String parent, String row, String column) {
    return """
    INSERT INTO container (id, code, name, type_code, site_id, parent_id, parent_row, parent_column, status)
    SELECT %s, CONCAT('GB-', n), CONCAT('Box ', n), 'BOX-96', s.id, %s, %s, %s, 'ACTIVE'
    FROM (SELECT seq AS n FROM seq_%d_to_%d) q JOIN site s ON s.code = 'HDB'
    """
        .formatted(GrownIds.sql(GrownIds.BOX, "n"), parent, row, column, first, last - 1);
  }

  /** The tubes of these boxes, wherever they stand. */
  private void tubes(Connection connection, int firstBox, int lastBox) throws SQLException {
    long first = (long) firstBox * TUBES_A_BOX;
    long last = (long) lastBox * TUBES_A_BOX - 1;
    timed("visits", () -> run(connection, visits(first / TUBES_A_VISIT, last / TUBES_A_VISIT)));
    timed("specimens", () -> specimens(connection, first, last));
    timed("quantities", () -> GrownLedgers.quantities(connection, first, last));
  }

  private static void specimens(Connection connection, long first, long last) throws SQLException {
    run(
        connection,
        """
        INSERT INTO specimen (id, barcode, type_code, lineage, donor_id, visit_id, study_id, site_id, status,
                              initial_quantity, available_quantity, unit, collected_at, recorded_at)
        SELECT %s, CONCAT('G', LPAD(n, 10, '0')), 'PLASMA', 'PRIMARY', v.donor_id, v.id, v.study_id, v.site_id,
               'AVAILABLE', 1, 1, 'mL', v.visited_at, v.recorded_at
        FROM (SELECT seq AS n FROM seq_%d_to_%d) q JOIN visit v ON v.id = %s
        """
            .formatted(
                GrownIds.sql(GrownIds.TUBE, "n"),
                first,
                last,
                GrownIds.sql(GrownIds.VISIT, "n DIV " + TUBES_A_VISIT)));
  }

  private static void placements(Connection connection, long first, long last) throws SQLException {
    run(
        connection,
        """
        INSERT INTO placement (specimen_id, container_id, row_index, column_index, placed_at)
        SELECT %s, %s, (seq MOD 96) DIV 12, (seq MOD 96) MOD 12, '2025-01-01' FROM seq_%d_to_%d
        """
            .formatted(
                GrownIds.sql(GrownIds.TUBE, "seq"),
                GrownIds.sql(GrownIds.BOX, "seq DIV 96"),
                first,
                last));
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
        .formatted(GrownIds.sql(GrownIds.VISIT, "seq"), first, last);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
