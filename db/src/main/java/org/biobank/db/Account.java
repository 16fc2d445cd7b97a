package org.biobank.db;

import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** Who connects to the database. */
public record Account(String user, String password) {
  private static final Pattern SCHEMA = Pattern.compile("^(jdbc:mariadb:[^/]*//[^/?]*)/[^?]*");

  /**
   * Opens a new connection for each call; pooling is the application server's business.
   *
   * @param url JDBC URL without credentials
   */
  public DataSource dataSource(String url) {
    try {
      MariaDbDataSource dataSource = new MariaDbDataSource(url);
      dataSource.setUser(user);
      dataSource.setPassword(password);
      return dataSource;
    } catch (SQLException e) {
      throw new DatabaseException(
          "The URL %s is not understood: %s".formatted(url, e.getMessage()), e);
    }
  }

  /** Without choosing a schema, which an account that has no rights yet is refused. */
  DataSource outsideOfSchemas(String url) {
    return dataSource(SCHEMA.matcher(url).replaceFirst("$1/"));
  }

  @Override
  public String toString() {
    return user;
  }
}
