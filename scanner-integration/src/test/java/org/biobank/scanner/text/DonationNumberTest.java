package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.biobank.scanner.text.DonationNumberReading.Check;
import org.biobank.scanner.text.DonationNumberReading.Read;
import org.biobank.scanner.text.DonationNumberReading.Reason;
import org.biobank.scanner.text.DonationNumberReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DonationNumberTest {
  private static final DonationNumber NUMBER = new DonationNumber("G123498654321");

  /** The worked example of the JPAC Red Book, Annex 2: checksum 17. */
  @Test
  void theCheckOfTheWorkedExample() {
    assertThat(NUMBER.checkCharacter()).isEqualTo('H');
    assertThat(NUMBER.checkFlags()).isEqualTo("77");
    assertThat(NUMBER.facility()).isEqualTo("G1234");
    assertThat(NUMBER.year()).isEqualTo("98");
    assertThat(NUMBER.transmitted()).isEqualTo("=G12349865432177");
  }

  @ParameterizedTest
  @CsvSource({
    "=G12349865432177, 77, FLAGS",
    "=G12349865432100, 00, NONE",
    "=G1234986543210A, 0A, NONE",
    "=G12349865432159, 59, NONE",
    "=G12349865432197, 97, NONE",
    "G12349865432177, 77, FLAGS",
    "G123498654321H, '', CHARACTER",
    "G1234 98 654321 H, '', CHARACTER",
    "G123 498 654 321 H, '', CHARACTER",
    "G123498654321, '', NONE",
    "G1234 98 654321, '', NONE"
  })
  void everyFormIsReadAndSaysWhatVouchesForIt(String text, String flags, Check check) {
    assertThat(DonationNumber.read(text)).isEqualTo(new Read(NUMBER, flags, check));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, 0",
    "=G12349865432176, WRONG_CHECK, 14",
    "=G12349865432160, WRONG_CHECK, 14",
    "=G12349865432196, WRONG_CHECK, 14",
    "G123498654321G, WRONG_CHECK, 13",
    "G123498654321*, WRONG_CHECK, 13",
    "G1234 98 654321 G, WRONG_CHECK, 16",
    "G1234 9X 654321 G, WRONG_CHARACTER, 7",
    "=G1234986543217, TOO_SHORT, 15",
    "=G123498654321777, TOO_LONG, 16",
    "=G12349865432, TOO_SHORT, 13",
    "=, TOO_SHORT, 1",
    "=%5100, OTHER_DATA_STRUCTURE, 1",
    "=<E0382V00, OTHER_DATA_STRUCTURE, 1",
    "=+03000=G1234, OTHER_DATA_STRUCTURE, 1",
    "G12349865432, TOO_SHORT, 12",
    "0123498654321, WRONG_CHARACTER, 0",
    "O123498654321, WRONG_CHARACTER, 0",
    "g123498654321, WRONG_CHARACTER, 0",
    "G1234986543A1, WRONG_CHARACTER, 11",
    "G12349865432177H, TOO_LONG, 13",
    "=G123498654321**, WRONG_CHARACTER, 14",
    "=G1234986543217é, WRONG_CHARACTER, 15"
  })
  void whatIsNoDonationNumberIsRefusedAtItsPlace(String text, Reason reason, int position) {
    assertThat(DonationNumber.read(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.position()).isEqualTo(position);
            });
  }

  @Test
  void oneWrongCharacterOrTwoSwappedNeverPassTheCheck() {
    long seed = 37;
    System.out.println("DonationNumberTest seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      var digits = random.ints(12, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
      var number = new DonationNumber((char) ('A' + random.nextInt(14)) + digits);
      assertThat(DonationNumber.read(number.transmitted()))
          .isEqualTo(new Read(number, number.checkFlags(), Check.FLAGS));
      var typed = new StringBuilder(number.text()).append(number.checkCharacter());
      int place = 1 + random.nextInt(11);
      if (typed.charAt(place) != typed.charAt(place + 1)) {
        char first = typed.charAt(place);
        typed.setCharAt(place, typed.charAt(place + 1));
        typed.setCharAt(place + 1, first);
        assertThat(DonationNumber.read(typed.toString())).isInstanceOf(Refused.class);
      }
    }
  }

  @Test
  void hostileTextIsRefused() {
    for (String text :
        new String[] {"7".repeat(1_000_000), "=\uD83D", "\u0000", " ".repeat(1_000_000), "=="}) {
      assertThat(DonationNumber.read(text)).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> new DonationNumber("G12349865432"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
