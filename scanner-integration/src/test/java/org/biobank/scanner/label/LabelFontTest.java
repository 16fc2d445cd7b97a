package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelFontTest {
  @Test
  void europeanAndHebrewNamesAreDrawnAsTheyAre() {
    for (var name :
        new String[] {"Müller-Lüdenscheidt", "Łódź", "Ærøskøbing", "Ιωάννινα", "Київ", "שלום"}) {
      assertThat(LabelFont.drawable(name)).isEqualTo(name);
    }
  }

  @Test
  void marksAreJoinedWithTheirLettersOrShownAsAnEmptyBox() {
    assertThat(LabelFont.drawable("Mu\u0308ller")).isEqualTo("Müller");
    assertThat(LabelFont.drawable("x\u0302")).isEqualTo("x□");
  }

  @Test
  void whatTheFontLacksIsAnEmptyBox() {
    assertThat(LabelFont.drawable("血液 \ud83e\uddea دم \ud800 a\nb")).isEqualTo("□□ □ □□ □ a□b");
  }

  @Test
  void whatHasNoPictureOfItsOwnIsLeftOutSoThatItCannotTurnTheLineRound() {
    assertThat(LabelFont.drawable("a\u202e21\u200b\u2069\ufeff")).isEqualTo("a21");
  }

  @Test
  void whatIsTooLongEndsWithAnEllipsis() {
    double room = LabelFont.width("Größe…") + 0.1;

    assertThat(LabelFont.shortened("Größe", room)).isEqualTo("Größe");
    assertThat(LabelFont.shortened("Größenverhältnis", room)).isEqualTo("Größe…");
    assertThat(LabelFont.width(LabelFont.shortened("W".repeat(50), room))).isLessThan(room);
    assertThat(LabelFont.shortened("Größe", 0)).isEqualTo("…");
  }

  @Test
  void widthsAddUp() {
    assertThat(LabelFont.width("ab"))
        .isCloseTo(LabelFont.width("a") + LabelFont.width("b"), within(1e-9));
  }
}
