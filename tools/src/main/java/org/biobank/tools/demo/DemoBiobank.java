package org.biobank.tools.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.biobank.tools.Secrets;

/**
 * Fills an empty schema with the demo biobank: two sites, three studies, three hundred donors, four
 * thousand specimens in five freezers, each with its chain of custody, shipments in every state and
 * two orders. Generated from a seed, so that two demonstrations show the same. It decides by the
 * users table: a schema with a single user in it is somebody's, and is left alone.
 */
public final class DemoBiobank {
  private static final long SEED = 20_261_123;
  static final int SPECIMENS = 4_000;

  private DemoBiobank() {}

  /**
   * Loads the demo biobank unless the schema is in use.
   *
   * @param secrets the key that identities are sealed with
   * @return whether it was loaded now
   */
  public static boolean load(DataSource dataSource, Secrets secrets) throws SQLException {
    return load(dataSource, secrets.identityKey(), Instant.now().truncatedTo(ChronoUnit.DAYS));
  }

  /**
   * @param today the day that the demo's last events lead up to
   */
  static boolean load(DataSource dataSource, byte[] identityKey, Instant today)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (isInUse(connection)) {
        return false;
      }
      connection.setAutoCommit(false);
      fill(connection, identityKey, new DemoRandom(SEED, today));
      connection.commit();
      return true;
    }
  }

  /** Lines that tell how to sign in, empty when the demo's users are not in the schema. */
  public static List<String> logins(DataSource dataSource) throws SQLException {
    var logins = new ArrayList<String>();
    try (Connection connection = dataSource.getConnection();
        var query = connection.prepareStatement("SELECT 1 FROM app_user WHERE username = ?")) {
      for (var person : DemoHouse.PEOPLE) {
        query.setString(1, person.username());
        try (ResultSet found = query.executeQuery()) {
          if (found.next()) {
            logins.add(person.login());
          }
        }
      }
    }
    return logins;
  }

  public static String password() {
    return DemoHouse.PASSWORD;
  }

  private static void fill(Connection connection, byte[] identityKey, DemoRandom random)
      throws SQLException {
    var rows = new DemoRows(connection);
    var house = DemoHouse.build(rows, random);
    new DemoProtocols(rows, new DemoRandom(SEED + 1, random.today()), house).state();
    var store = new DemoStore(rows, random, house);
    var ledger = new DemoLedger(rows, random);
    var donors = new DemoDonors(rows, random, house, identityKey).enrol();
    var specimens = new DemoSpecimens(rows, random, house, store, ledger).collect(donors);
    new DemoShipments(rows, random, house, ledger).send(specimens);
    new DemoOrders(rows, random, house, ledger).order(specimens);
    specimens.forEach(specimen -> specimen.write(rows, house.bench(specimen.site())));
    new DemoProcessing(rows, random, house).process(specimens);
    store.addEmptyBoxes();
    rows.flush();
    DemoProtocols.tie(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT SETVAL(donor_number, " + DemoDonors.LAST_NUMBER + ")");
      statement.execute("SELECT SETVAL(shipment_number, " + DemoShipments.COUNT + ")");
      statement.execute("SELECT SETVAL(specimen_order_number, " + DemoOrders.COUNT + ")");
    }
  }

  private static boolean isInUse(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM app_user)")) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
