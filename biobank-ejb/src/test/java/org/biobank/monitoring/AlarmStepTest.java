package org.biobank.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlarmStepTest {
  private static final Path PAGE = Path.of("../docs/monitoring.md");
  private static final String BEGIN = "<!-- transitions: written by AlarmStepTest -->\n";
  private static final String END = "<!-- end of transitions -->";

  @Test
  void whatHasEndedIsNeverOpenAgain() {
    assertThat(AlarmStep.values())
        .filteredOn(step -> step.isAllowedIn(AlarmState.ENDED))
        .allMatch(step -> step.to() == AlarmState.ENDED);
  }

  @Test
  void anAlarmIsTakenOnOnceOnly() {
    assertThat(AlarmStep.ACKNOWLEDGE.isAllowedIn(AlarmState.ACKNOWLEDGED)).isFalse();
    assertThat(new AcknowledgeAlarm.Facts(Samples.FREEZER, AlarmState.ENDED, true))
        .matches(facts -> !facts.isOpenFor(facts.step()));
    assertThat(new AcknowledgeAlarm.Facts(Samples.FREEZER, AlarmState.ENDED, false))
        .matches(facts -> facts.isOpenFor(facts.step()));
  }

  /**
   * Write it anew: mvn -pl biobank-ejb test -Dtest=AlarmStepTest
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
    var rows =
        Arrays.stream(AlarmStep.values())
            .map(
                step ->
                    "| %s | %s | %s | %s |".formatted(step, step.words(), origins(step), step.to()))
            .collect(Collectors.joining("\n"));
    return """
        | step | what happens | from | to |
        |---|---|---|---|
        %s
        """
        .formatted(rows);
  }

  private static String origins(AlarmStep step) {
    return Arrays.stream(AlarmState.values())
        .filter(step::isAllowedIn)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
