package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  @Test
  void wordsFromLeftToRightStayAsTheyAre() {
    assertThat(ReadingOrder.leftToRight("Größe (2 mL)")).isEqualTo("Größe (2 mL)");
    assertThat(ReadingOrder.leftToRight("")).isEmpty();
  }

  @Test
  void wordsFromRightToLeftAreTurnedRoundButNotTheirNumbers() {
    assertThat(ReadingOrder.leftToRight("אבג 123")).isEqualTo("123 גבא");
    assertThat(ReadingOrder.leftToRight("EDTA אבג 2")).isEqualTo("EDTA 2 גבא");
  }

  @Test
  void bracketsOpenTheOtherWay() {
    assertThat(ReadingOrder.leftToRight("א(ב)")).isEqualTo("(ב)א");
  }
}
