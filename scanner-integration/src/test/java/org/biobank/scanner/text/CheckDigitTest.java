package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {
  @ParameterizedTest
  @CsvSource({
    "LUHN, 7992739871, 3",
    "GS1_MOD_10, 629104150021, 3",
    "MOD_37_2, G123498654321, H",
    "MOD_43, CODE39, W",
    "MOD_11, 036312, X"
  })
  void theCheckCharacterOfAKnownBody(CheckDigit check, String body, char expected) {
    assertThat(check.compute(body)).isEqualTo(expected);
    assertThat(check.isValid(body + expected)).isTrue();
  }

  @Test
  void oneWrongDigitIsNoticed() {
    for (char wrong = '0'; wrong <= '9'; wrong++) {
      assertThat(CheckDigit.GS1_MOD_10.isValid("62910415002" + wrong + "3"))
          .isEqualTo(wrong == '1');
    }
  }

  @Test
  void aCharacterOutsideTheAlphabetIsNotValid() {
    assertThat(CheckDigit.LUHN.isValid("12A4")).isFalse();
    assertThat(CheckDigit.MOD_37_2.isValid("é1")).isFalse();
    assertThat(CheckDigit.LUHN.isValid("")).isFalse();
  }
}
