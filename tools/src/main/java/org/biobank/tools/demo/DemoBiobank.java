package org.biobank.tools.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.biobank.tools.Secrets;

/**
 * Fills an empty schema with the demo biobank. It decides by the users table: a schema with a
 * single user in it is somebody's, and is left alone.
 */
public final class DemoBiobank {
  private DemoBiobank() {}

  /**
   * Loads the demo biobank unless the schema is in use.
   *
   * @param secrets the keys that identities and pseudonyms are made with
   * @return number of specimens loaded, 0 when the schema was in use
   */
  public static int load(DataSource dataSource, Secrets secrets) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return isInUse(connection) ? 0 : DemoRows.insert(connection, secrets);
    }
  }

  private static boolean isInUse(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM app_user)")) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
