package org.biobank.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What the application's account may do, table by table: MariaDB has no right on a schema of which
 * a table could be excepted. It is read from the tables' own comments after each migration, so it
 * is stated once, where the table is made:
 *
 * <ul>
 *   <li>{@code owner: SUBJECT}: rows are read, added, changed and deleted
 *   <li>{@code owner: SUBJECT; append-only}: rows are read and added
 *   <li>no such comment: nothing
 * </ul>
 *
 * The history of migrations is read only (a program refuses a schema newer than itself by it), and
 * sequences are drawn from. The account never has a right on the schema: it makes, alters, empties
 * and drops nothing and touches no trigger.
 */
public final class ApplicationRights {
  private static final String OWNER = "owner: ";
  private static final String APPEND_ONLY = "; append-only";
  private static final String HISTORY = "flyway_schema_history";
  private static final String UNCLEAN = ".*['\\\\`].*";

  private enum Right {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  private ApplicationRights() {}

  /**
   * Gives the account what it may and takes what it may not. Where it has just that, as at all
   * starts but the first after a migration, nothing is written. What it may is given before the
   * rest is taken, so that nodes at work are not disturbed.
   *
   * @param url JDBC URL of the schema
   * @return number of tables whose rights were changed
   * @throws DatabaseException when the owner cannot give rights, or both are one account
   */
  static int grant(String url, Account owner, Account application) {
    try (Connection giving = owner.dataSource(url).getConnection();
        Connection taking = application.outsideOfSchemas(url).getConnection()) {
      String account = account(taking);
      if (account.equals(account(giving))) {
        throw new DatabaseException(
            "The owner of the schema and the application are one account, " + account);
      }
      String schema = giving.getCatalog();
      Map<String, Set<String>> held = held(taking, account, schema);
      int changed = 0;
      for (var table : wanted(giving).entrySet()) {
        Set<String> has = held.getOrDefault(table.getKey(), Set.of());
        if (!has.equals(table.getValue())) {
          change(giving, account, table.getKey(), has, table.getValue());
          changed++;
        }
      }
      if (!onSchema(taking, account, schema).isEmpty()) {
        execute(giving, "REVOKE ALL PRIVILEGES ON `%s`.* FROM %s".formatted(schema, account));
      }
      return changed;
    } catch (SQLException e) {
      throw new DatabaseException(
          ("The rights of %s cannot be given: %s. The owner needs GRANT ALL ON the schema WITH GRANT"
                  + " OPTION")
              .formatted(application, e.getMessage()),
          e);
    }
  }

  /**
   * What the account may beyond rows of tables: rights on the schema or on all of them, by which it
   * could change the ledger or drop its triggers. Empty for an account as {@link #grant} leaves it.
   */
  public static List<String> excess(DataSource application) {
    try (Connection connection = application.getConnection()) {
      String account = account(connection);
      List<String> excess = new ArrayList<>(onSchema(connection, account, connection.getCatalog()));
      excess.addAll(
          column(
              connection,
              "SELECT privilege_type FROM information_schema.user_privileges"
                  + " WHERE grantee = ? AND privilege_type <> 'USAGE' ORDER BY 1",
              account));
      return List.copyOf(excess);
    } catch (SQLException e) {
      throw new DatabaseException("The rights of the account cannot be read", e);
    }
  }

  private static List<String> onSchema(Connection connection, String account, String schema)
      throws SQLException {
    return column(
        connection,
        "SELECT privilege_type FROM information_schema.schema_privileges"
            + " WHERE grantee = ? AND ? LIKE table_schema AND privilege_type <> 'USAGE' ORDER BY 1",
        account,
        schema);
  }

  private static Map<String, Set<String>> wanted(Connection owner) throws SQLException {
    Map<String, Set<String>> wanted = new TreeMap<>();
    try (PreparedStatement query =
            owner.prepareStatement(
                "SELECT table_name, table_type, table_comment FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE()");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Set<Right> rights = rights(rows.getString(1), rows.getString(2), rows.getString(3));
        wanted.put(rows.getString(1), rights.stream().map(Right::name).collect(Collectors.toSet()));
      }
    }
    return wanted;
  }

  private static Set<Right> rights(String table, String type, String comment) {
    if (table.equals(HISTORY)) {
      return EnumSet.of(Right.SELECT);
    }
    if (type.equals("SEQUENCE")) {
      return EnumSet.of(Right.SELECT, Right.INSERT);
    }
    if (!comment.startsWith(OWNER)) {
      return EnumSet.noneOf(Right.class);
    }
    return comment.endsWith(APPEND_ONLY)
        ? EnumSet.of(Right.SELECT, Right.INSERT)
        : EnumSet.allOf(Right.class);
  }

  private static Map<String, Set<String>> held(Connection taking, String account, String schema)
      throws SQLException {
    Map<String, Set<String>> held = new HashMap<>();
    try (PreparedStatement query =
        taking.prepareStatement(
            "SELECT table_name, privilege_type FROM information_schema.table_privileges"
                + " WHERE grantee = ? AND table_schema = ?")) {
      query.setString(1, account);
      query.setString(2, schema);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          held.computeIfAbsent(rows.getString(1), table -> new TreeSet<>()).add(rows.getString(2));
        }
      }
    }
    return held;
  }

  private static void change(
      Connection owner, String account, String table, Set<String> has, Set<String> wanted)
      throws SQLException {
    String missing = difference(wanted, has);
    String surplus = difference(has, wanted);
    if (!missing.isEmpty()) {
      execute(owner, "GRANT %s ON `%s` TO %s".formatted(missing, table, account));
    }
    if (!surplus.isEmpty()) {
      execute(owner, "REVOKE %s ON `%s` FROM %s".formatted(surplus, table, account));
    }
  }

  private static String difference(Set<String> all, Set<String> without) {
    return all.stream()
        .filter(right -> !without.contains(right))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** As GRANT and the information schema write it. */
  private static String account(Connection connection) throws SQLException {
    String name = column(connection, "SELECT CURRENT_USER()").get(0);
    int at = name.lastIndexOf('@');
    if (name.matches(UNCLEAN)) {
      throw new DatabaseException("An account's name must be without quotes: " + name);
    }
    return "'%s'@'%s'".formatted(name.substring(0, at), name.substring(at + 1));
  }

  private static List<String> column(Connection connection, String sql, String... binds)
      throws SQLException {
    List<String> values = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < binds.length; i++) {
        query.setString(i + 1, binds[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
