package org.biobank.tools;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.biobank.db.ConnectionOptions;
import org.biobank.db.EmbeddedMariaDb;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * How to reach the database.
 *
 * @param url JDBC URL without credentials, with the product's options
 */
record DatabaseAccess(String url, String user, String password) {
  static final String URL = "BIOBANK_DB_URL";
  static final String USER = "BIOBANK_DB_USER";
  static final String PASSWORD = "BIOBANK_DB_PASSWORD";

  private static final String PREFIX = "jdbc:mariadb:";

  static DatabaseAccess to(EmbeddedMariaDb database) {
    return new DatabaseAccess(database.jdbcUrl(), database.user(), database.password());
  }

  /** The embedded server that runs with these settings already. */
  static DatabaseAccess to(EmbeddedMariaDb.Settings running) {
    return new DatabaseAccess(
        EmbeddedMariaDb.jdbcUrl(running.port()), EmbeddedMariaDb.USER, running.password());
  }

  /** The MariaDB of one's own that the environment names, if it does. */
  static Optional<DatabaseAccess> of(Map<String, String> environment) {
    String url = environment.getOrDefault(URL, "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    if (!url.startsWith(PREFIX)) {
      throw new LaunchException(URL + " must look like jdbc:mariadb://host:3306/biobank");
    }
    return Optional.of(
        new DatabaseAccess(
            withOptions(url),
            environment.getOrDefault(USER, EmbeddedMariaDb.USER),
            environment.getOrDefault(PASSWORD, "")));
  }

  DataSource dataSource() {
    try {
      MariaDbDataSource dataSource = new MariaDbDataSource(url);
      dataSource.setUser(user);
      dataSource.setPassword(password);
      return dataSource;
    } catch (SQLException e) {
      throw new LaunchException("The URL " + url + " is not understood: " + e.getMessage(), e);
    }
  }

  /** Name of the schema that the connection works in. */
  String requireSuitableServer() {
    try (Connection connection = dataSource().getConnection()) {
      DatabaseMetaData server = connection.getMetaData();
      requireVersion(server);
      String schema = connection.getCatalog();
      if (schema == null || schema.isEmpty()) {
        throw new LaunchException(URL + " names no schema; end it with /biobank");
      }
      return schema;
    } catch (SQLException e) {
      throw new LaunchException(reason(e), e);
    }
  }

  /** A restore must not mix two biobanks. */
  void requireEmptySchema() {
    String schema = requireSuitableServer();
    try (Connection connection = dataSource().getConnection();
        ResultSet tables = connection.getMetaData().getTables(schema, null, "%", null)) {
      if (tables.next()) {
        throw new LaunchException(
            "The schema " + schema + " is not empty; restore into an empty one");
      }
    } catch (SQLException e) {
      throw new LaunchException(reason(e), e);
    }
  }

  /** MariaDB 10.11 is the oldest release with every collation and type that the schema uses. */
  private static void requireVersion(DatabaseMetaData server) throws SQLException {
    boolean mariaDb = server.getDatabaseProductVersion().contains("MariaDB");
    int version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
    if (!mariaDb || version < 1011) {
      throw new LaunchException(
          "The database is %s; MariaDB 10.11 or newer is needed"
              .formatted(server.getDatabaseProductVersion()));
    }
  }

  private String reason(SQLException e) {
    String where = url.replaceFirst("\\?.*", "");
    return switch (e.getErrorCode()) {
      case 1045, 1698 ->
          "The database at %s refuses user %s: check %s and %s"
              .formatted(where, user, USER, PASSWORD);
      case 1044 -> "User %s may not use the schema at %s".formatted(user, where);
      case 1049 -> "There is no such schema at %s; create it first".formatted(where);
      default -> "The database at %s does not answer: %s".formatted(where, firstLine(e));
    };
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static String withOptions(String url) {
    return url + (url.contains("?") ? "&" : "?") + ConnectionOptions.STANDARD;
  }
}
