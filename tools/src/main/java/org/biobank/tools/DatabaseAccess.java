package org.biobank.tools;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.biobank.db.Account;
import org.biobank.db.ApplicationRights;
import org.biobank.db.ConnectionOptions;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.SchemaMigration;

/**
 * How to reach the database.
 *
 * @param url JDBC URL without credentials, with the product's options
 * @param application the account that the server works with
 * @param given the account that owns the schema, migrates it and backs it up; absent: the
 *     application's own does that too
 */
record DatabaseAccess(String url, Account application, Optional<Account> given) {
  static final String URL = "BIOBANK_DB_URL";
  static final String USER = "BIOBANK_DB_USER";
  static final String PASSWORD = "BIOBANK_DB_PASSWORD";
  static final String OWNER_USER = "BIOBANK_DB_OWNER_USER";
  static final String OWNER_PASSWORD = "BIOBANK_DB_OWNER_PASSWORD";

  /** All of them: what a server started from here must not inherit. */
  static final List<String> VARIABLES = List.of(URL, USER, PASSWORD, OWNER_USER, OWNER_PASSWORD);

  private static final String PREFIX = "jdbc:mariadb:";

  static DatabaseAccess to(EmbeddedMariaDb database) {
    return new DatabaseAccess(
        database.jdbcUrl(), database.application(), Optional.of(database.owner()));
  }

  /** The embedded server that runs with these settings already. */
  static DatabaseAccess to(EmbeddedMariaDb.Settings running) {
    return new DatabaseAccess(
        EmbeddedMariaDb.jdbcUrl(running.port()),
        running.application(),
        Optional.of(running.owner()));
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
    Account application =
        new Account(
            environment.getOrDefault(USER, "biobank"), environment.getOrDefault(PASSWORD, ""));
    Optional<Account> owner =
        Optional.ofNullable(environment.get(OWNER_USER))
            .filter(user -> !user.isBlank())
            .map(user -> new Account(user, environment.getOrDefault(OWNER_PASSWORD, "")));
    return Optional.of(new DatabaseAccess(withOptions(url), application, owner));
  }

  /** What the server may do. */
  DataSource dataSource() {
    return application.dataSource(url);
  }

  Account owner() {
    return given.orElse(application);
  }

  /** All that can be done to the schema. */
  DataSource ownerDataSource() {
    return owner().dataSource(url);
  }

  SchemaMigration.Outcome migrate() {
    requireSuitableServer();
    return given.isPresent()
        ? SchemaMigration.migrate(url, given.get(), application)
        : SchemaMigration.migrate(dataSource());
  }

  /**
   * A line for whoever starts a server whose account could change the ledger and drop its triggers.
   */
  Optional<String> unprotected() {
    return ApplicationRights.excess(dataSource()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            ("The account %s may change every table: the custody ledger is protected by its triggers"
                    + " and its signed log alone. Give the schema to another account with %s and %s.")
                .formatted(application, OWNER_USER, OWNER_PASSWORD));
  }

  /** Name of the schema that the connection works in. */
  String requireSuitableServer() {
    try (Connection connection = ownerDataSource().getConnection()) {
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
    try (Connection connection = ownerDataSource().getConnection();
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
              .formatted(
                  where,
                  owner(),
                  given.isPresent() ? OWNER_USER : USER,
                  given.isPresent() ? OWNER_PASSWORD : PASSWORD);
      case 1044 -> "User %s may not use the schema at %s".formatted(owner(), where);
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
