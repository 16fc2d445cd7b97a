package org.biobank.db;

import java.util.List;

/**
 * asadmin commands that make a Payara what the WAR expects; {@code ./biobank up} and the
 * in-container tests start their servers with them, and Payara Server takes the same lines
 * (docs/running.md).
 */
public final class PayaraCommands {
  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

  /**
   * The server takes URL and credentials from its MicroProfile Config: files of a --secretsdir
   * named like these properties, or the environment (BIOBANK_DB_URL, BIOBANK_DB_USER,
   * BIOBANK_DB_PASSWORD).
   */
  public static final String URL = "biobank.db.url";

  public static final String USER = "biobank.db.user";
  public static final String PASSWORD = "biobank.db.password";

  /**
   * Validation is a ping at borrowing, of a connection that was not validated within the last
   * second: no database restarts in less, so after a restart no request fails. Statements and
   * result sets come unwrapped: Payara's wrapper of {@code getObject(int, Class)} looks its method
   * up by reflection for every value, a third of the time of storing a rack.
   */
  private static final String POOL =
      String.join(
          " ",
          "create-jdbc-connection-pool",
          "--datasourceclassname org.mariadb.jdbc.MariaDbDataSource",
          "--restype javax.sql.DataSource",
          "--steadypoolsize 4",
          "--maxpoolsize 64",
          "--wrapjdbcobjects=false",
          "--isconnectvalidatereq=true",
          "--validateatmostonceperiod 1",
          "--validationmethod=custom-validation",
          "--validationclassname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
          "--property user=\"${MPCONFIG\\=%s}\":password=\"${MPCONFIG\\=%s}\":url=\"${MPCONFIG\\=%s}\""
              .formatted(USER, PASSWORD, URL),
          "biobank");

  private PayaraCommands() {}

  /** Before boot: which network interface the HTTP listener binds to. */
  public static List<String> beforeBoot(String address) {
    return List.of("set %s.address=%s".formatted(LISTENER, address));
  }

  /**
   * Before deployment: the pool, and Jakarta Batch's job repository in the same schema, so that a
   * job restarts where it was after the server was killed.
   *
   * <p>One pool under two names. JBatch writes a chunk's checkpoint in the chunk's own transaction;
   * from a second pool that would be a second resource, which a local transaction refuses ("already
   * has 1 non-XA Resource"). So both go over one connection and are committed together, without XA.
   */
  public static List<String> beforeDeployment(String schema) {
    return List.of(
        POOL,
        resource("jdbc/biobank"),
        resource("jdbc/biobank-batch"),
        "set-batch-runtime-configuration --dataSourceLookupName jdbc/biobank-batch --schemaName "
            + schema);
  }

  private static String resource(String jndiName) {
    return "create-jdbc-resource --connectionpoolid biobank " + jndiName;
  }
}
