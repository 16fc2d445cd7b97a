package org.biobank.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KitStepTest {
  private static final Path PAGE = Path.of("../docs/protocols.md");
  private static final String BEGIN = "<!-- transitions: written by KitStepTest -->\n";
  private static final String END = "<!-- end of transitions -->";

  @Test
  void whatIsUsedOrVoidStaysSo() {
    for (var end : EnumSet.of(KitStatus.USED, KitStatus.VOID)) {
      assertThat(KitStep.values()).noneMatch(step -> step.isAllowedIn(end));
    }
  }

  @Test
  void anExpiredKitIsNotSent() {
    assertThat(KitStep.SEND.isAllowedIn(KitStatus.EXPIRED)).isFalse();
    assertThat(KitStep.values()).noneMatch(step -> step.to() == KitStatus.EXPIRED);
  }

  /**
   * Write it anew: mvn -pl biobank-ejb test -Dtest=KitStepTest -DargLine=-Dbiobank.write-docs=true
   */
  @Test
  void theDocumentedTransitionsAreTheRealOnes() throws IOException {
    var page = Files.readString(PAGE);
    var begin = page.indexOf(BEGIN) + BEGIN.length();
    var end = page.indexOf(END);
    if (Boolean.getBoolean("biobank.write-docs")) {
      page = page.substring(0, begin) + table() + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf(END);
    }
    assertThat(page.substring(begin, end)).isEqualTo(table());
  }

  private static String table() {
    return Arrays.stream(KitStep.values())
        .map(step -> "| %s | %s | %s | %s |\n".formatted(step, step.words(), from(step), step.to()))
        .collect(
            Collectors.joining("", "| step | what happens | from | to |\n|---|---|---|---|\n", ""));
  }

  private static String from(KitStep step) {
    return Arrays.stream(KitStatus.values())
        .filter(step::isAllowedIn)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
