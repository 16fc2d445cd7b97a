package org.biobank.tools.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** The rows that an import leaves behind, and the time that plain JDBC needs to write them. */
final class ImportedRows {
  private static final int BATCH = 1_000;
  private static final List<String> TABLES =
      List.of("visit", "specimen", "specimen_quantity", "custody_event");

  private final DataSource dataSource;

  ImportedRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Copies what was written into tables of the same columns and keys, without triggers and foreign
   * keys, in one transaction; only the writing is timed.
   */
  Duration copyByJdbc() throws SQLException {
    try (var reading = dataSource.getConnection();
        var writing = dataSource.getConnection()) {
      for (var table : TABLES) {
        try (var statement = writing.createStatement()) {
          statement.execute("CREATE TABLE bench_" + table + " LIKE " + table);
        }
      }
      writing.setAutoCommit(false);
      long nanos = 0;
      for (var table : TABLES) {
        nanos += copy(table, reading, writing);
      }
      long start = System.nanoTime();
      writing.commit();
      nanos += System.nanoTime() - start;
      for (var table : TABLES) {
        try (var statement = writing.createStatement()) {
          statement.execute("DROP TABLE bench_" + table);
        }
      }
      return Duration.ofNanos(nanos);
    }
  }

  private static long copy(String table, Connection reading, Connection writing)
      throws SQLException {
    long nanos = 0;
    try (var statement = reading.createStatement()) {
      statement.setFetchSize(BATCH);
      try (var rows = statement.executeQuery("SELECT * FROM " + table + " " + imported(table))) {
        int columns = rows.getMetaData().getColumnCount();
        var batch = batch(rows, columns);
        while (!batch.isEmpty()) {
          long start = System.nanoTime();
          write(table, columns, batch, writing);
          nanos += System.nanoTime() - start;
          batch = batch(rows, columns);
        }
      }
    }
    return nanos;
  }

  private static String imported(String table) {
    var tubes = "(SELECT id FROM specimen WHERE barcode LIKE 'BI________')";
    return switch (table) {
      case "visit" -> "WHERE id IN (SELECT visit_id FROM specimen WHERE barcode LIKE 'BI________')";
      case "specimen" -> "WHERE barcode LIKE 'BI________'";
      case "custody_event" -> "WHERE subject_id IN " + tubes;
      default -> "WHERE specimen_id IN " + tubes;
    };
  }

  private static List<Object[]> batch(ResultSet rows, int columns) throws SQLException {
    var batch = new ArrayList<Object[]>(BATCH);
    while (batch.size() < BATCH && rows.next()) {
      var row = new Object[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = rows.getObject(i + 1);
      }
      batch.add(row);
    }
    return batch;
  }

  private static void write(String table, int columns, List<Object[]> batch, Connection writing)
      throws SQLException {
    var places = String.join(", ", Collections.nCopies(columns, "?"));
    try (var insert =
        writing.prepareStatement("INSERT INTO bench_" + table + " VALUES (" + places + ")")) {
      for (var row : batch) {
        for (int i = 0; i < columns; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
