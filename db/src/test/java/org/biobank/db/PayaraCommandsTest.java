package org.biobank.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayaraCommandsTest {
  private static final List<String> COMMANDS = PayaraCommands.beforeDeployment("biobank");

  @Test
  void noCredentialStandsInACommand() {
    assertThat(COMMANDS.get(0)).contains("password=\"${MPCONFIG\\=biobank.db.password}\"");
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
