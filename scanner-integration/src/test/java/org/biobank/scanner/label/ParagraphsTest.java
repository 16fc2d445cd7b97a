package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  private static final double WIDTH = LabelFont.width("Plasma EDTA");

  @Test
  void eachHasALineOfItsOwn() {
    assertThat(Paragraphs.fill(List.of("a", "b"), 4, WIDTH)).containsExactly("a", "b");
  }

  @Test
  void longOnesAreWrappedAtBlanksWhileLinesAreToSpare() {
    assertThat(Paragraphs.fill(List.of("Plasma EDTA frozen", "b"), 3, WIDTH))
        .containsExactly("Plasma EDTA", "frozen", "b");
    assertThat(Paragraphs.fill(List.of("Plasma EDTA frozen twice and more", "b"), 3, WIDTH))
        .containsExactly("Plasma EDTA", "frozen twice and more", "b");
  }

  @Test
  void aWordWiderThanTheLabelIsBroken() {
    assertThat(Paragraphs.fill(List.of("WWWWWWWWWW"), 2, LabelFont.width("WWWW")))
        .containsExactly("WWWW", "WWWWWW");
  }

  @Test
  void whereLinesAreShortTheLastHoldsTheRest() {
    assertThat(Paragraphs.fill(List.of("a", "b", "c", "d"), 2, WIDTH))
        .containsExactly("a", "b · c · d");
    assertThat(Paragraphs.fill(List.of("a", "b"), 0, WIDTH)).isEmpty();
  }

  @Test
  void blankOnesTakeNoLine() {
    assertThat(Paragraphs.fill(List.of("a", " ", "", "b"), 2, WIDTH)).containsExactly("a", "b");
  }
}
