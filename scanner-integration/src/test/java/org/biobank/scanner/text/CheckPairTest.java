package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPairTest {
  /** The first is the example of GS1 General Specifications 7.9.5. */
  @ParameterizedTest
  @CsvSource({
    "1987654Ad4X4bL5ttr2310c, 2K",
    "12345678901234567890123, NT",
    "12345_ABCDEFGHIJKLM, CP"
  })
  void thePairOfAKnownModelNumber(String body, String pair) {
    assertThat(CheckPair.compute(body)).isEqualTo(pair);
    assertThat(CheckPair.isValid(body + pair)).isTrue();
  }

  @Test
  void anotherPairOrAnotherCharacterIsNotValid() {
    assertThat(CheckPair.isValid("1987654Ad4X4bL5ttr2310cK2")).isFalse();
    assertThat(CheckPair.isValid("2987654Ad4X4bL5ttr2310c2K")).isFalse();
    assertThat(CheckPair.isValid("19876 4Ad4X4bL5ttr2310c2K")).isFalse();
    assertThat(CheckPair.isValid("2")).isFalse();
    assertThat(CheckPair.isValid("1".repeat(40))).isFalse();
  }
}
