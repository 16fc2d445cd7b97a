package org.biobank.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayaraCommandsTest {
  private static final List<String> COMMANDS =
      PayaraCommands.beforeDeployment(
          "jdbc:mariadb://db:3306/biobank?a=b", "biobank", "p:a=s\\s", "biobank");

  @Test
  void charactersThatSeparatePropertiesAreEscapedInTheirValues() {
    assertThat(COMMANDS.get(0))
        .contains("password=p\\:a\\=s\\\\s:")
        .contains("url=\"jdbc\\:mariadb\\://db\\:3306/biobank?a\\=b&useMysqlMetadata");
  }

  @Test
  void theJobRepositoryIsInTheTransactionOfTheJobAndSoInTheSamePool() {
    assertThat(
            COMMANDS.stream().filter(command -> command.startsWith("create-jdbc-connection-pool")))
        .hasSize(1);
    assertThat(COMMANDS)
        .contains("create-jdbc-resource --connectionpoolid biobank jdbc/biobank-batch");
  }
}
