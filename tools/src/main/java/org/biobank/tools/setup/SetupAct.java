package org.biobank.tools.setup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.biobank.shared.Ids;
import org.biobank.tools.InstalledDatabase;
import org.biobank.tools.LaunchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One transaction on the installation's database, audited as done by the machine's operator. */
abstract class SetupAct implements Callable<Integer> {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  @Option(names = "--data", defaultValue = "data", description = "Data folder (default: ./data)")
  private Path folder = Path.of("data");

  /** Writes what is asked for; returns what to tell. */
  abstract String write(Connection connection) throws SQLException;

  /** Code of what was added, for the audit. */
  abstract String subject();

  @Override
  public Integer call() throws Exception {
    try (var database = InstalledDatabase.open(folder);
        var connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      var told = write(connection);
      audit(connection);
      connection.commit();
      System.out.println(told);
      return 0;
    } catch (SQLIntegrityConstraintViolationException taken) {
      throw new LaunchException(
          subject() + " is there already, or breaks a rule of the schema", taken);
    }
  }

  static String code(String what, String text) {
    if (!CODE.matcher(text).matches()) {
      throw new LaunchException(
          "%s: 1 to 32 letters, digits, dots, hyphens or underscores, not '%s'"
              .formatted(what, text));
    }
    return text;
  }

  /**
   * @return null for no code: all of them
   */
  static @Nullable UUID find(Connection connection, String table, @Nullable String code)
      throws SQLException {
    return code == null ? null : require(connection, table, code);
  }

  /**
   * @param table one of our own names, never input
   */
  static UUID require(Connection connection, String table, String code) throws SQLException {
    try (var query = connection.prepareStatement("SELECT id FROM " + table + " WHERE code = ?")) {
      query.setString(1, code);
      try (var rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new LaunchException("There is no " + table + " " + code);
        }
        return rows.getObject(1, UUID.class);
      }
    }
  }

  static void insert(Connection connection, String columns, @Nullable Object... values)
      throws SQLException {
    var places = "?, ".repeat(values.length - 1) + "?";
    try (var insert =
        connection.prepareStatement("INSERT INTO " + columns + " VALUES (" + places + ")")) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  private void audit(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO audit_entry (id, recorded_at, action, outcome, subject)
            VALUES (?, UTC_TIMESTAMP(6), ?, 'DONE', ?)
            """)) {
      insert.setObject(1, Ids.next());
      insert.setString(2, "setup." + getClass().getSimpleName().toLowerCase(Locale.ROOT));
      insert.setString(3, subject());
      insert.executeUpdate();
    }
  }
}
