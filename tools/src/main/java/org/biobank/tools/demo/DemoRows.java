package org.biobank.tools.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows and writes them table by table, in the order in which the tables were first named.
 */
final class DemoRows {
  private static final int BATCH = 1_000;

  private final Connection connection;
  private final Map<String, List<List<@Nullable Object>>> tables = new LinkedHashMap<>();

  DemoRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param table the table and its columns: "site (id, code)"
   */
  void add(String table, @Nullable Object... values) {
    var row = new ArrayList<@Nullable Object>();
    for (var value : values) {
      row.add(
          value instanceof Instant instant
              ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
              : value);
    }
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
  }

  /** Names a table early, so that it is written before those that refer to it. */
  void before(String table) {
    tables.computeIfAbsent(table, name -> new ArrayList<>());
  }

  void flush() throws SQLException {
    for (var table : tables.entrySet()) {
      if (!table.getValue().isEmpty()) {
        write(table.getKey(), table.getValue());
      }
    }
    tables.clear();
  }

  private void write(String table, List<List<@Nullable Object>> rows) throws SQLException {
    var marks = "?, ".repeat(rows.get(0).size() - 1) + "?";
    try (var insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int i = 0; i < rows.size(); i++) {
        for (int column = 0; column < rows.get(i).size(); column++) {
          insert.setObject(column + 1, rows.get(i).get(column));
        }
        insert.addBatch();
        if ((i + 1) % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
