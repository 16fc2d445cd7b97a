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
  void onlyTheJobRepositoryIsToldThatItTalksToMySql() {
    List<String> commands = PayaraCommands.beforeDeployment(DATABASE, "biobank");
    assertThat(commands.stream().filter(command -> command.contains("useMysqlMetadata")))
        .singleElement()
        .asString()
        .endsWith(" biobank-batch");
    assertThat(commands.get(commands.size() - 1))
        .contains("jdbc/biobank-batch", "--schemaName biobank");
  }
}
