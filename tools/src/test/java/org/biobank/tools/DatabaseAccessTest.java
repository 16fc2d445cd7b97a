package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseAccessTest {
  @Test
  void withoutAUrlInTheEnvironmentTheEmbeddedDatabaseIsMeant() {
    assertThat(DatabaseAccess.of(Map.of())).isEmpty();
    assertThat(DatabaseAccess.of(Map.of(DatabaseAccess.URL, " "))).isEmpty();
  }

  @Test
  void theOptionsOfOnesOwnUrlAreKeptBesideTheProducts() {
    var access =
        DatabaseAccess.of(
            Map.of(DatabaseAccess.URL, "jdbc:mariadb://db/biobank?sslMode=verify-full"));
    assertThat(access.orElseThrow().url())
        .startsWith("jdbc:mariadb://db/biobank?sslMode=verify-full&")
        .contains("connectionTimeZone=UTC");
  }

  @Test
  void anotherDatabasesUrlIsRefused() {
    assertThatThrownBy(
            () -> DatabaseAccess.of(Map.of(DatabaseAccess.URL, "jdbc:mysql://db/biobank")))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("jdbc:mariadb://host:3306/biobank");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutItsOptions() {
    var access =
        new DatabaseAccess("jdbc:mariadb://127.0.0.1:1/biobank?connectTimeout=500", "u", "p");
    assertThatThrownBy(access::requireSuitableServer)
        .isInstanceOf(LaunchException.class)
        .hasMessageStartingWith(
            "The database at jdbc:mariadb://127.0.0.1:1/biobank does not answer");
  }
}
