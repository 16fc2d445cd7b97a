package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.biobank.scanner.text.ElementStringReading.Ambiguous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedTextTest {
  private static final String GTIN = "0109521234543213";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]C1" + GTIN + "10A~21B\r",
        "]d2" + GTIN + "10A|21B\r\n",
        "]Q3\u001D" + GTIN + "10A\u001D21B",
        "~" + GTIN + "10A~21B",
        GTIN + "10A\u001D21B",
        "(01)09521234543213(10)A(21)B"
      })
  void whatIsMarkedAsGs1IsReadAsGs1(String raw) {
    var scan = ScannedText.of(WedgeProfile.USUAL, raw);
    assertThat(scan).isInstanceOf(ScannedText.Gs1.class);
    assertThat(scan.codes()).containsExactly("B", "A", "09521234543213");
  }

  @ParameterizedTest
  @CsvSource({
    "0363132553, ''",
    "]C00363132553, C",
    "]d10363132553, d",
    "]A00363132553, A",
    "10ABC, ''",
    "NU-AB123456, ''",
    "0109521234543214, ''"
  })
  void whatHasNoMarkOrIsMarkedOtherwiseIsAPlainCode(String raw, String symbology) {
    var scan = ScannedText.of(WedgeProfile.USUAL, raw);
    assertThat(scan)
        .isInstanceOfSatisfying(
            ScannedText.Plain.class,
            plain -> {
              assertThat(raw).endsWith(plain.text());
              assertThat(
                      plain.symbology().map(id -> String.valueOf(id.symbology().code())).orElse(""))
                  .isEqualTo(symbology);
              assertThat(scan.codes()).containsExactly(plain.text());
            });
  }

  @Test
  void anUnmarkedScanThatCouldBeGs1IsGivenAsBoth() {
    var scan = ScannedText.of(WedgeProfile.USUAL, GTIN + "17260200");
    assertThat(scan).isInstanceOf(ScannedText.Unmarked.class);
    assertThat(scan.codes()).containsExactly(GTIN + "17260200", "09521234543213");
    assertThat(ScannedText.of(WedgeProfile.USUAL, "00006141411234567890"))
        .isInstanceOf(ScannedText.Unmarked.class);
  }

  @Test
  void aScanWithTwoMeaningsGivesNoCode() {
    var scan = ScannedText.of(WedgeProfile.USUAL, "]C1" + GTIN + "10ABC21XYZ");
    assertThat(((ScannedText.Gs1) scan).reading()).isInstanceOf(Ambiguous.class);
    assertThat(scan.codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=G12349865432177", "]C0=G12349865432177", "]d1=G12349865432100"})
  void aDonationNumberIsKnownByItsSign(String raw) {
    var scan = ScannedText.of(WedgeProfile.USUAL, raw);
    assertThat(scan).isInstanceOf(ScannedText.Donation.class);
    assertThat(scan.codes()).containsExactly("G123498654321");
    assertThat(ScannedText.of(WedgeProfile.USUAL, "=G12349865432176").codes()).isEmpty();
  }

  @Test
  void aDonationNumberTypedWithItsCheckIsAlsoKnownWithoutIt() {
    assertThat(ScannedText.of(WedgeProfile.USUAL, "G123498654321H").codes())
        .containsExactly("G123498654321H", "G123498654321");
    assertThat(ScannedText.of(WedgeProfile.USUAL, "G123498654321J").codes())
        .containsExactly("G123498654321J");
  }

  @Test
  void whatIsNoScanSaysWhy() {
    assertThat(ScannedText.of(WedgeProfile.USUAL, "A\u0000"))
        .isEqualTo(new ScannedText.Refused(WedgeScan.Reason.CONTROL_CHARACTER, 1));
    assertThat(ScannedText.of(WedgeProfile.USUAL, "\r\n").codes()).isEmpty();
    // found by fuzzing: a symbology identifier alone was a plain code of no characters
    assertThat(ScannedText.of(WedgeProfile.USUAL, "]C0\r"))
        .isEqualTo(new ScannedText.Refused(WedgeScan.Reason.EMPTY, 3));
    assertThat(ScannedText.of(WedgeProfile.USUAL, "]"))
        .isEqualTo(new ScannedText.Plain("]", Optional.empty()));
  }

  @Test
  void aMillionCharactersAreSortedInLittleTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String part : new String[] {"9", "]C1", "(10)", "=", GTIN, "~", "\uD83D"}) {
            var flood = part.repeat(1_000_000 / part.length());
            assertThat(ScannedText.of(WedgeProfile.USUAL, flood))
                .isInstanceOf(ScannedText.Refused.class);
          }
        });
  }
}
