package org.biobank.tools.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many rows an act adds, and to which tables. */
final class AddedRows {
  /** The sequencer writes these some time later, whoever added the events. */
  private static final String NOT_OF_THE_LOG =
      "table_name NOT IN ('custody_pending', 'custody_leaf', 'custody_node', 'custody_head')";

  private final DataSource database;

  AddedRows(DataSource database) {
    this.database = database;
  }

  /** What is looked at. */
  interface Adding {
    void run() throws Exception;
  }

  /** By table; those to which nothing was added are left out. */
  SortedMap<String, Long> by(Adding act) throws Exception {
    var before = counts();
    act.run();
    var added = counts();
    added.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
    added.values().removeIf(rows -> rows == 0);
    return added;
  }

  private SortedMap<String, Long> counts() throws SQLException {
    var counts = new TreeMap<String, Long>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var table : tables(statement)) {
        try (var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
          rows.next();
          counts.put(table, rows.getLong(1));
        }
      }
    }
    return counts;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    var tables = new ArrayList<String>();
    try (var rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' AND "
                + NOT_OF_THE_LOG)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
