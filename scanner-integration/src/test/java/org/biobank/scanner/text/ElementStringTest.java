package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.biobank.scanner.text.ElementStringReading.Ambiguous;
import org.biobank.scanner.text.ElementStringReading.Parsed;
import org.biobank.scanner.text.ElementStringReading.Reason;
import org.biobank.scanner.text.ElementStringReading.Refused;
import org.biobank.scanner.text.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementStringTest {
  private static final String GTIN = "0109521234543213";
  private static final SeparatorSigns LOSSY = SeparatorSigns.USUAL;
  private static final SeparatorSigns EXACT = SeparatorSigns.EXACT;

  @ParameterizedTest
  @ValueSource(strings = {"\u001D", "~", "|", "<GS>", "<F8>", "{GS}", "\u241D"})
  void everySignOfASeparatorEndsAnElement(String sign) {
    var text = GTIN + "10ABC" + sign + "21XYZ";
    assertThat(bracketed(ElementString.read(text, LOSSY)))
        .isEqualTo("(01)09521234543213(10)ABC(21)XYZ");
  }

  @Test
  void separatorsAtTheEndsAndBehindPredefinedLengthsSayNothing() {
    assertThat(bracketed(ElementString.read("\u001D" + GTIN + "\u001D17260200\u001D", EXACT)))
        .isEqualTo("(01)09521234543213(17)260200");
  }

  @Test
  void aFixedLengthThatIsNotPredefinedStillNeedsItsSeparator() {
    assertThat(bracketed(ElementString.read("422276\u001D" + GTIN, EXACT)))
        .isEqualTo("(422)276(01)09521234543213");
    assertThat(ElementString.read("422276" + GTIN, EXACT))
        .isEqualTo(
            new Refused(Reason.VALUE_TOO_LONG, 6, "(422) ORIGIN must have at most 3 characters"));
  }

  /** Found by fuzzing: a lossy line looked for splits of nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\u001D"})
  void noElementAtAllIsRefused(String text) {
    var refused = new Refused(Reason.EMPTY, 0, "there must be an element");
    assertThat(ElementString.read(text, LOSSY)).isEqualTo(refused);
    assertThat(ElementString.read(text, EXACT)).isEqualTo(refused);
  }

  @Test
  void nothingBetweenTwoSeparatorsIsRefused() {
    assertThat(ElementString.read("10A\u001D\u001D21B", EXACT))
        .isEqualTo(
            new Refused(Reason.EMPTY_ELEMENT, 4, "an element must stand between separators"));
  }

  @Test
  void whereOnlyOneSplitIsPossibleALostSeparatorIsFoundAndSaid() {
    var reading = ElementString.read("422276" + GTIN, LOSSY);
    assertThat(bracketed(reading)).isEqualTo("(422)276(01)09521234543213");
    assertThat(((Parsed) reading).findings())
        .containsExactly(new Finding(Kind.SEPARATOR_LOST, "422", "no FNC1 behind 422"));
  }

  @Test
  void whereTwoSplitsArePossibleNoneIsGuessed() {
    var reading = ElementString.read(GTIN + "10ABC21XYZ", LOSSY);
    assertThat(reading)
        .isInstanceOfSatisfying(
            Ambiguous.class,
            ambiguous -> {
              assertThat(ambiguous.complete()).isTrue();
              assertThat(ambiguous.alternatives())
                  .extracting(ElementString::bracketed)
                  .containsExactly(
                      "(01)09521234543213(10)ABC21XYZ", "(01)09521234543213(10)ABC(21)XYZ");
            });
  }

  @Test
  void aLineThatKeepsItsSeparatorsIsReadByTheRules() {
    assertThat(bracketed(ElementString.read(GTIN + "10ABC21XYZ", EXACT)))
        .isEqualTo("(01)09521234543213(10)ABC21XYZ");
    assertThat(bracketed(ElementString.read(GTIN + "10ABC21XYZ~240A", LOSSY)))
        .isEqualTo("(01)09521234543213(10)ABC21XYZ(240)A");
  }

  @Test
  void aSplitThatContradictsItselfIsNoAlternative() {
    assertThat(bracketed(ElementString.read("21A21B", LOSSY))).isEqualTo("(21)A21B");
  }

  @Test
  void moreSplitsThanAnybodyCanLookAtAreNotAllListed() {
    var reading = (Ambiguous) ElementString.read("90" + "A99".repeat(9) + "B", LOSSY);
    assertThat(reading.complete()).isFalse();
    assertThat(reading.alternatives()).hasSize(16);
  }

  @Test
  void whatMustAndMustNotGoTogetherIsReported() {
    assertThat(findings("10A")).containsExactly(Kind.ASSOCIATION_MISSING);
    assertThat(findings(GTIN + "10A")).isEmpty();
    assertThat(findings(GTIN + "3712")).contains(Kind.EXCLUDED_TOGETHER);
    assertThat(findings(GTIN + "31020000013103000001")).contains(Kind.EXCLUDED_TOGETHER);
    assertThat(findings(GTIN + GTIN)).containsExactly(Kind.REPEATED);
    assertThat(findings(GTIN + "0109521234543220")).containsExactly(Kind.CONTRADICTED);
    assertThat(findings("7258" + "1/2")).containsExactly(Kind.ASSOCIATION_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "17260200, 2026-02-28",
    "17240229, 2024-02-29",
    "17760101, 2076-01-01",
    "17770101, 1977-01-01",
    "70032611232359, 2026-11-23",
    "800826112323, 2026-11-23"
  })
  void aDateHasTheCenturyOfTheWindowAndDayZeroIsTheLastOfTheMonth(String text, LocalDate day) {
    var reading = (Parsed) ElementString.read(text, EXACT);
    assertThat(reading.content().elements().get(0).day(Year.of(2026))).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 76, 2076",
    "2026, 77, 1977",
    "2060, 10, 2110",
    "2060, 11, 2011",
    "1999, 49, 2049"
  })
  void twoDigitsOfAYearAreWithinFiftyYears(int now, int twoDigits, int year) {
    assertThat(CalendarText.year(twoDigits, Year.of(now))).isEqualTo(year);
  }

  @Test
  void whatIsWrittenIsReadBackInBothForms() {
    long seed = 7;
    System.out.println("ElementStringTest seed " + seed);
    var samples = new Samples(seed);
    for (int i = 0; i < 2000; i++) {
      var content = samples.elementString(8);
      assertThat(ElementString.read(content.transmitted(), EXACT))
          .isInstanceOfSatisfying(
              Parsed.class, parsed -> assertThat(parsed.content()).isEqualTo(content));
      assertThat(alternatives(ElementString.readBracketed(content.bracketed())))
          .as(content.bracketed())
          .contains(content);
    }
  }

  /** Losing the separators must never lead to one single other meaning. */
  @Test
  void whenSeparatorsAreLostTheTrueMeaningIsAlwaysAmongTheAlternatives() {
    long seed = 8;
    System.out.println("ElementStringTest seed " + seed);
    var samples = new Samples(seed);
    for (int i = 0; i < 1000; i++) {
      var content = samples.elementString(4);
      if (((Parsed) ElementString.read(content.transmitted(), EXACT)).isContradictory()) {
        continue;
      }
      var lost = content.transmitted().replace("\u001D", "");
      var reading = ElementString.read(lost, LOSSY);
      if (reading instanceof Ambiguous ambiguous && !ambiguous.complete()) {
        continue;
      }
      assertThat(alternatives(reading)).as(lost).contains(content);
    }
  }

  @Test
  void theFormForPeopleIsReadWithItsParentheses() {
    assertThat(bracketed(ElementString.readBracketed("(01)09521234543213(10)A(B)\\(21)C")))
        .isEqualTo("(01)09521234543213(10)A\\(B)\\(21)C");
    assertThat(ElementString.readBracketed("0109521234543213"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.NOT_BRACKETED));
    assertThat(ElementString.readBracketed("(10)\\(\\(A\\($"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.position()).isEqualTo(11));
  }

  @Test
  void parenthesesThatMayBeDataAreReportedWhereTheyContradict() {
    assertThat(ElementString.readBracketed("(21)A(10)B(21)C"))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            ambiguous ->
                assertThat(ambiguous.alternatives())
                    .extracting(ElementString::bracketed)
                    .containsExactly("(21)A(10)B(21)C", "(21)A(10)B\\(21)C"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10A\u0000B", "10\uD83D", "10\uDE00A", "10Ä", "10A B", "\u0000"})
  void hostileCharactersAreRefused(String text) {
    assertThat(ElementString.read(text, EXACT)).isInstanceOf(Refused.class);
    assertThat(ElementString.read(text, LOSSY)).isInstanceOf(Refused.class);
    assertThat(ElementString.readBracketed("(10)" + text.replace("10", "$")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void hostileLengthsTakeLittleTime() {
    var texts =
        List.of(
            "9".repeat(1_000_000),
            "2012".repeat(10_000),
            "99A".repeat(2300),
            "9".repeat(7089),
            "(99)".repeat(10_000),
            "(99)A(21)B".repeat(200),
            "10A\u001D".repeat(1700));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (String text : texts) {
            assertThat(ElementString.read(text, EXACT)).isNotNull();
            assertThat(ElementString.read(text, LOSSY)).isNotNull();
            assertThat(ElementString.readBracketed(text)).isNotNull();
          }
        });
  }

  @Test
  void anElementThatBreaksItsFormatCannotBeMade() {
    assertThatThrownBy(() -> Element.of("17", "991301"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("(17) USE BY or EXPIRY: must have a day YYMMDD, DD 00 for none");
    assertThatThrownBy(() -> Element.of("04", "1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ElementString(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Kind> findings(String text) {
    return ((Parsed) ElementString.read(text, EXACT))
        .findings().stream().map(Finding::kind).toList();
  }

  private static List<ElementString> alternatives(ElementStringReading reading) {
    if (reading instanceof Parsed parsed) {
      return List.of(parsed.content());
    }
    return reading instanceof Ambiguous ambiguous ? ambiguous.alternatives() : List.of();
  }

  private static String bracketed(ElementStringReading reading) {
    assertThat(reading).isInstanceOf(Parsed.class);
    return ((Parsed) reading).content().bracketed();
  }
}
