package org.biobank.api.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers; a node without it should get no requests. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
  private static final int SECONDS_MAX = 2;

  @Resource(lookup = "jdbc/biobank")
  private DataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("database");
    try (var connection = dataSource.getConnection()) {
      return check.status(connection.isValid(SECONDS_MAX)).build();
    } catch (SQLException e) {
      return check.down().withData("sqlState", String.valueOf(e.getSQLState())).build();
    }
  }
}
