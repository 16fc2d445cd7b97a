package org.biobank.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockTakeStepTest {
  private static final Path PAGE = Path.of("../docs/stock-take.md");
  private static final String BEGIN = "<!-- transitions: written by StockTakeStepTest -->\n";
  private static final String END = "<!-- end of transitions -->";

  @Test
  void whatHasEndedStaysSo() {
    for (var step : StockTakeStep.values()) {
      assertThat(step.isAllowedIn(StockTakeStatus.CLOSED)).isFalse();
      assertThat(step.isAllowedIn(StockTakeStatus.CANCELLED)).isFalse();
    }
  }

  @Test
  void whatIsCorrectedStaysSo() {
    for (var step : BoxStep.values()) {
      assertThat(step.isAllowedIn(BoxState.CORRECTED)).isFalse();
    }
  }

  @Test
  void onlyWhatWasCountedAndDiffersIsCorrected() {
    for (var state : BoxState.values()) {
      assertThat(BoxStep.CORRECT.isAllowedIn(state)).isEqualTo(state == BoxState.DIFFERENT);
    }
  }

  /**
   * Write it anew: mvn -pl biobank-ejb test -Dtest=StockTakeStepTest
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
    var takes =
        Arrays.stream(StockTakeStep.values())
            .map(
                step ->
                    row(
                        step.name(),
                        step.words(),
                        Arrays.stream(StockTakeStatus.values()).filter(step::isAllowedIn),
                        step.to()))
            .collect(Collectors.joining());
    var boxes =
        Arrays.stream(BoxStep.values())
            .map(
                step ->
                    row(
                        step.name(),
                        step.words(),
                        Arrays.stream(BoxState.values()).filter(step::isAllowedIn),
                        step.to()))
            .collect(Collectors.joining());
    return """
        | step of a stock-take | what happens | from | to |
        |---|---|---|---|
        %s
        | step of a box | what happens | from | to |
        |---|---|---|---|
        %s"""
        .formatted(takes, boxes);
  }

  private static String row(String step, String words, Stream<? extends Enum<?>> from, Enum<?> to) {
    return "| %s | %s | %s | %s |\n"
        .formatted(step, words, from.map(Enum::name).collect(Collectors.joining(", ")), to);
  }
}
