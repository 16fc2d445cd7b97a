package org.biobank.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShipmentStepTest {
  private static final Path PAGE = Path.of("../docs/shipments.md");
  private static final String BEGIN = "<!-- transitions: written by ShipmentStepTest -->\n";
  private static final String END = "<!-- end of transitions -->";

  @Test
  void noStepLeadsBackwards() {
    for (var step : ShipmentStep.values()) {
      for (var from : ShipmentStatus.values()) {
        assertThat(step.from(from).orElse(from)).isGreaterThanOrEqualTo(from);
      }
    }
  }

  @Test
  void whatIsReceivedOrCancelledStaysSo() {
    for (var step : ShipmentStep.values()) {
      assertThat(step.from(ShipmentStatus.RECEIVED)).isEmpty();
      assertThat(step.from(ShipmentStatus.CANCELLED)).isEmpty();
    }
  }

  @Test
  void aStepOutOfTurnIsRefusedInWords() {
    var received = Samples.shipment(ShipmentStatus.RECEIVED, "-60");
    assertThatThrownBy(() -> received.require(ShipmentStep.PACK))
        .isInstanceOf(NotInThisStatus.class)
        .hasMessageContaining("SH-2026-0007 is received");
  }

  /**
   * Write it anew: mvn -pl biobank-ejb test -Dtest=ShipmentStepTest
   * -DargLine=-Dbiobank.write-docs=true
   */
  @Test
  void theDocumentedTransitionsAreTheRealOnes() throws IOException {
    var page = Files.readString(PAGE);
    var begin = page.indexOf(BEGIN) + BEGIN.length();
    var end = page.indexOf(END);
    if (Boolean.getBoolean("biobank.write-docs")) {
      page = page.substring(0, begin) + drawn() + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf(END);
    }
    assertThat(page.substring(begin, end)).isEqualTo(drawn());
  }

  private static String drawn() {
    var diagram =
        Arrays.stream(ShipmentStep.values())
            .flatMap(ShipmentStepTest::arrows)
            .collect(Collectors.joining("\n"));
    var table =
        Arrays.stream(ShipmentStep.values())
            .map(
                step ->
                    "| %s | %s | %s | %s |".formatted(step, step.words(), origins(step), step.to()))
            .collect(Collectors.joining("\n"));
    return """
        ```mermaid
        stateDiagram-v2
          [*] --> PACKING
        %s
          RECEIVED --> [*]
          CANCELLED --> [*]
        ```

        | step | what happens | from | to |
        |---|---|---|---|
        %s
        """
        .formatted(diagram, table);
  }

  private static Stream<String> arrows(ShipmentStep step) {
    return Arrays.stream(ShipmentStatus.values())
        .filter(step::isAllowedIn)
        .map(from -> "  %s --> %s: %s".formatted(from, step.to(), step));
  }

  private static String origins(ShipmentStep step) {
    return Arrays.stream(ShipmentStatus.values())
        .filter(step::isAllowedIn)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
