package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.biobank.scanner.text.WedgeScan.Reason;
import org.biobank.scanner.text.WedgeScan.Refused;
import org.biobank.scanner.text.WedgeScan.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WedgeInputTest {
  private static final WedgeProfile FRAMED =
      new WedgeProfile(
          new ScanFraming("\u0002", List.of("\u0003"), false, 12), SeparatorSigns.EXACT);

  @Test
  void everyTerminatorEndsOneScan() {
    assertThat(typed(WedgeProfile.USUAL, "A1\r\nB2\nC3\tD4\r"))
        .containsExactly(new Taken("A1"), new Taken("B2"), new Taken("C3"), new Taken("D4"));
  }

  @Test
  void prefixAndTerminatorAreTakenOff() {
    assertThat(typed(FRAMED, "\u0002TUBE 1\u0003")).containsExactly(new Taken("TUBE 1"));
    assertThat(typed(FRAMED, "TUBE 1\u0003"))
        .containsExactly(new Refused(Reason.PREFIX_MISSING, 0));
  }

  @Test
  void anEmptyScanIsRefusedWhereAPrefixAnnouncedOne() {
    assertThat(typed(FRAMED, "\u0002\u0003")).containsExactly(new Refused(Reason.EMPTY, 1));
    assertThat(typed(WedgeProfile.USUAL, "   \n")).containsExactly(new Refused(Reason.EMPTY, 0));
  }

  @Test
  void typingThatStopsBeforeATerminatorIsIncomplete() {
    var input = new WedgeInput(WedgeProfile.USUAL);
    assertThat(input.stop()).isEmpty();
    input.type('A');
    assertThat(input.stop()).contains(new Refused(Reason.INCOMPLETE, 1));
    assertThat(input.type('\n')).isEmpty();
  }

  @Test
  void anOverlongScanIsRefusedAndTheNextOneTaken() {
    assertThat(typed(FRAMED, "\u0002" + "7".repeat(13) + "\u0003\u0002OK\u0003"))
        .containsExactly(new Refused(Reason.TOO_LONG, 13), new Taken("OK"));
    assertThat(typed(FRAMED, "\u0002" + "7".repeat(5000) + "\u0003\u0002OK\u0003"))
        .containsExactly(new Refused(Reason.TOO_LONG, 13), new Taken("OK"));
  }

  @Test
  void blanksAtTheEndsAreDroppedButNoSeparator() {
    assertThat(WedgeInput.of(WedgeProfile.USUAL, "  10A\u001D  "))
        .isEqualTo(new Taken("10A\u001D"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u0000B", "A\u001BB", "A\u0085B", "A\u007FB"})
  void aControlCharacterThatIsNoSeparatorIsRefusedAtItsPlace(String line) {
    assertThat(WedgeInput.of(WedgeProfile.USUAL, line))
        .isEqualTo(new Refused(Reason.CONTROL_CHARACTER, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\uD83D", "A\uDE00", "A\uD83DB"})
  void halfACharacterIsRefused(String line) {
    assertThat(WedgeInput.of(WedgeProfile.USUAL, line))
        .isEqualTo(new Refused(Reason.LONE_SURROGATE, 1));
  }

  @Test
  void aMillionCharactersAreRefusedInLittleTimeAndMemory() {
    var flood = "7".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(typed(WedgeProfile.USUAL, flood + "\n"))
              .containsExactly(new Refused(Reason.TOO_LONG, ScanFraming.SYMBOL_CAPACITY));
          assertThat(WedgeInput.of(WedgeProfile.USUAL, flood))
              .isEqualTo(new Refused(Reason.TOO_LONG, ScanFraming.SYMBOL_CAPACITY));
        });
  }

  @Test
  void aFramingWithoutAnEndAndASignThatIsDataAreNoProfiles() {
    assertThatThrownBy(() -> new ScanFraming("", List.of(), true, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SeparatorSigns(List.of("A"), true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<WedgeScan> typed(WedgeProfile profile, String keys) {
    var input = new WedgeInput(profile);
    var scans = new ArrayList<WedgeScan>();
    for (int i = 0; i < keys.length(); i++) {
      input.type(keys.charAt(i)).ifPresent(scans::add);
    }
    return scans;
  }
}
