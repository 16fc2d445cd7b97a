package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.biobank.scanner.text.ElementStringReading.Parsed;
import org.biobank.scanner.text.ElementStringReading.Reason;
import org.biobank.scanner.text.ElementStringReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationIdentifiersTest {
  private static final long SEED = 20261123;

  static Stream<ApplicationIdentifier> all() {
    return ApplicationIdentifiers.all().stream();
  }

  @Test
  void theTableHasEveryEntryOfTheDictionary() {
    // 224 entries, of which 53 measures of 6, 3900 to 3930 of 10, 3940 of 4, 3950 of 6, 91 to 99
    assertThat(ApplicationIdentifiers.all()).hasSize(224 + 53 * 5 + 4 * 9 + 3 + 5 + 8);
    assertThat(ApplicationIdentifiers.byCode("8004").map(ApplicationIdentifier::title))
        .contains("GIAI");
  }

  @Test
  void noIdentifierIsTheBeginningOfAnother() {
    for (var one : ApplicationIdentifiers.all()) {
      assertThat(all().map(ApplicationIdentifier::code))
          .filteredOn(other -> other.startsWith(one.code()))
          .containsExactly(one.code());
    }
  }

  /** GS1 General Specifications figure 7.8.5-2: the first two digits and the length with them. */
  @Test
  void whatIsOfPredefinedLengthHasTheLengthOfTheStandard() {
    for (var identifier : ApplicationIdentifiers.all()) {
      int most = identifier.code().length() + identifier.format().most();
      int expected =
          switch (identifier.code().substring(0, 2)) {
            case "00" -> 20;
            case "01", "02", "03", "41" -> 16;
            case "11", "12", "13", "15", "16", "17" -> 8;
            case "20" -> 4;
            case "31", "32", "33", "34", "35", "36" -> 10;
            default -> 0;
          };
      assertThat(identifier.isPredefined()).as("%s", identifier).isEqualTo(expected > 0);
      if (expected > 0) {
        assertThat(most).as("%s", identifier).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aValueOfTheFormatIsReadAndComesBack(ApplicationIdentifier identifier) {
    var samples = new Samples(SEED + identifier.code().hashCode());
    for (int i = 0; i < 20; i++) {
      var value = samples.value(identifier);
      var reading = ElementString.read(identifier.code() + value, SeparatorSigns.EXACT);
      assertThat(reading).as(value).isInstanceOf(Parsed.class);
      var element = ((Parsed) reading).content().elements().get(0);
      assertThat(element).isEqualTo(new Element(identifier, value));
      assertThat(((Parsed) reading).content().transmitted()).isEqualTo(identifier.code() + value);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aValueThatBreaksTheFormatIsRefusedAtItsPlace(ApplicationIdentifier identifier) {
    int digits = identifier.code().length();
    var value = new Samples(SEED).value(identifier);
    assertRefused(identifier.code(), Reason.VALUE_TOO_SHORT, digits);
    var wrong = "$" + value.substring(1);
    assertRefused(identifier.code() + wrong, Reason.WRONG_CHARACTER, digits);
    if (!identifier.isPredefined()) {
      assertThat(read(identifier.code() + value + "1".repeat(identifier.format().most())))
          .isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0109521234543214, 15, check digit",
    "00006141411234567891, 19, check digit",
    "01A9521234543213, 2, digit",
    "17991301, 2, day",
    "17230230, 2, day",
    "70032402301200, 4, day",
    "70032402002359, 4, day",
    "70032402292400, 10, time",
    "725020240230, 4, day",
    "422999, 3, country",
    "4232769, 7, characters",
    "423276999, 6, country",
    "391000012, 4, currency",
    "4307XX, 4, country",
    "43092000000000000000000, 4, latitude",
    "430918000000003600000001, 14, longitude",
    "43212, 4, yes",
    "43300001001, 10, hyphen",
    "800100001234512310, 4, zero",
    "800100011234512320, 16, winding",
    "800319521234543213, 4, zero",
    "8004952X123, 7, prefix",
    "8006095212345432130201, 18, piece",
    "8006095212345432130001, 18, piece",
    "8007DE88370400440532013000, 4, IBAN",
    "800801020324, 10, hour",
    "80080102032360, 12, minute",
    "8008010203235960, 14, second",
    "801101, 4, leading",
    "80131987654Ad4X4bL5ttr2310c2L, 27, check characters",
    "724111, 4, media",
    "72583/2, 4, place",
    "72523, 4, sex",
    "4301A%2, 5, escapes",
    "7041ZZZ, 4, package",
    "7040123$, 7, CSET 82",
    "7040123+, 7, importer",
    "04123, 0, application identifier",
    "4, 0, application identifier"
  })
  void wrongContentIsRefusedAtItsPlaceInWords(String text, int position, String words) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.position()).as(refused.inWords()).isEqualTo(position);
              assertThat(refused.inWords()).contains(words);
            });
  }

  /** The examples of GS1 General Specifications 3 and 7.9, and edges of the rules. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0109521234543213",
        "00006141411234567890",
        "17260200",
        "70032402292359",
        "423276756004",
        "7030999A1",
        "4331000250-",
        "80131987654Ad4X4bL5ttr2310c2K",
        "8007GB82WEST12345698765432",
        "80080102032359",
        "8008010203235959",
        "800801020300",
        "72581/3",
        "430902790858483015297971",
        "80110"
      })
  void contentThatKeepsTheRulesIsRead(String text) {
    assertThat(read(text)).as("%s", read(text)).isInstanceOf(Parsed.class);
  }

  private static void assertRefused(String text, Reason reason, int position) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.position()).isEqualTo(position);
            });
  }

  private static ElementStringReading read(String text) {
    return ElementString.read(text, SeparatorSigns.EXACT);
  }
}
