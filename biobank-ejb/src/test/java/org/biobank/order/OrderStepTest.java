package org.biobank.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderStepTest {
  private static final Path PAGE = Path.of("../docs/orders.md");
  private static final String BEGIN = "<!-- transitions: written by OrderStepTest -->\n";
  private static final String END = "<!-- end of transitions -->";

  @Test
  void whatIsClosedRejectedOrCancelledStaysSo() {
    for (var end : EnumSet.of(OrderStatus.CLOSED, OrderStatus.REJECTED, OrderStatus.CANCELLED)) {
      assertThat(OrderStep.values()).noneMatch(step -> step.isAllowedIn(end));
    }
  }

  @Test
  void everyStatusIsReachedAndOnlyTheFirstWithoutAStep() {
    var reached = EnumSet.of(OrderStatus.SUBMITTED);
    Arrays.stream(OrderStep.values()).map(OrderStep::to).forEach(reached::add);
    assertThat(reached).containsExactlyInAnyOrder(OrderStatus.values());
  }

  @Test
  void nothingIsPickedBeforeTheCommitteeHasDecided() {
    assertThatThrownBy(() -> Samples.order(OrderStatus.SUBMITTED).require(OrderStep.PICK))
        .isInstanceOf(OrderNotInThisStatus.class)
        .hasMessageContaining("OR-2026-0007 is submitted");
  }

  @Test
  void whatWasHandedOverIsNotCancelled() {
    assertThatThrownBy(() -> Samples.order(OrderStatus.DISTRIBUTED).require(OrderStep.CANCEL))
        .isInstanceOf(OrderNotInThisStatus.class);
  }

  @Test
  void whoSubmittedAnOrderMayNotDecideOnIt() {
    var order = Samples.order(OrderStatus.SUBMITTED);
    assertThatThrownBy(() -> order.requireSubmittedByAnotherThan(Samples.SUBMITTER))
        .isInstanceOf(OwnOrder.class);
    assertThatCode(() -> order.requireSubmittedByAnotherThan(Samples.COMMITTEE))
        .doesNotThrowAnyException();
  }

  /**
   * Write it anew: mvn -pl biobank-ejb test -Dtest=OrderStepTest
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
        Arrays.stream(OrderStep.values())
            .flatMap(OrderStepTest::arrows)
            .collect(Collectors.joining("\n"));
    var table =
        Arrays.stream(OrderStep.values())
            .map(
                step ->
                    "| %s | %s | %s | %s |".formatted(step, step.words(), origins(step), step.to()))
            .collect(Collectors.joining("\n"));
    return """
        ```mermaid
        stateDiagram-v2
          [*] --> SUBMITTED
        %s
          CLOSED --> [*]
          REJECTED --> [*]
          CANCELLED --> [*]
        ```

        | step | what happens | from | to |
        |---|---|---|---|
        %s
        """
        .formatted(diagram, table);
  }

  private static Stream<String> arrows(OrderStep step) {
    return Arrays.stream(OrderStatus.values())
        .filter(step::isAllowedIn)
        .map(from -> "  %s --> %s: %s".formatted(from, step.to(), step));
  }

  private static String origins(OrderStep step) {
    return Arrays.stream(OrderStatus.values())
        .filter(step::isAllowedIn)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
