package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.biobank.db.Account;
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
  void withoutAnOwnerTheApplicationsAccountMigrates() {
    var environment =
        Map.of(
            DatabaseAccess.URL, "jdbc:mariadb://db/biobank",
            DatabaseAccess.USER, "application",
            DatabaseAccess.OWNER_USER, " ");
    assertThat(DatabaseAccess.of(environment).orElseThrow().owner().user())
        .isEqualTo("application");
  }

  @Test
  void anOwnerIsTakenBesideTheApplicationsAccount() {
    var environment =
        Map.of(
            DatabaseAccess.URL, "jdbc:mariadb://db/biobank",
            DatabaseAccess.USER, "application",
            DatabaseAccess.OWNER_USER, "owner",
            DatabaseAccess.OWNER_PASSWORD, "secret");
    var access = DatabaseAccess.of(environment).orElseThrow();
    assertThat(access.owner()).isEqualTo(new Account("owner", "secret"));
    assertThat(access.application().user()).isEqualTo("application");
    assertThat(access.toString()).doesNotContain("secret");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutItsOptions() {
    var access =
        new DatabaseAccess(
            "jdbc:mariadb://127.0.0.1:1/biobank?connectTimeout=500",
            new Account("u", "p"),
            Optional.empty());
    assertThatThrownBy(access::requireSuitableServer)
        .isInstanceOf(LaunchException.class)
        .hasMessageStartingWith(
            "The database at jdbc:mariadb://127.0.0.1:1/biobank does not answer");
  }
}
