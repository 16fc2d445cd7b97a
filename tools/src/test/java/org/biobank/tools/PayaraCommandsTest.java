package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayaraCommandsTest {
  private static final DatabaseAccess DATABASE =
      new DatabaseAccess("jdbc:mariadb://db:3306/biobank?a=b", "biobank", "p:a=s\\s");

  @Test
  void charactersThatSeparatePropertiesAreEscapedInTheirValues() {
    assertThat(PayaraCommands.beforeDeployment(DATABASE, "biobank").get(0))
        .contains("password=p\\:a\\=s\\\\s:")
        .contains("url=\"jdbc\\:mariadb\\://db\\:3306/biobank?a\\=b\"");
  }

  @Test
  void theJobRepositoryIsInTheTransactionOfTheJobAndSoInTheSamePool() {
    List<String> commands = PayaraCommands.beforeDeployment(DATABASE, "biobank");
    assertThat(
            commands.stream().filter(command -> command.startsWith("create-jdbc-connection-pool")))
        .hasSize(1);
    assertThat(commands)
        .contains("create-jdbc-resource --connectionpoolid biobank jdbc/biobank-batch");
  }
}
