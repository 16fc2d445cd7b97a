package org.biobank.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;
import org.junit.jupiter.api.Test;

class LabelTextsTest {
  private static OtherLabel label(String kind, String text) {
    return new OtherLabel(kind, new Barcode(text));
  }

  @Test
  void aLabelIsOfPeopleAndAnAliasOfTheSystemThatIsNamed() {
    assertThat(LabelTexts.read(TemplateColumn.LABEL, "b | A | a"))
        .containsExactly(label("LABEL", "A"), label("LABEL", "b"));
    assertThat(LabelTexts.read(TemplateColumn.ALIAS, "os: X1 | 77 | label:9"))
        .containsExactly(label("ALIAS", "77"), label("ALIAS", "label:9"), label("OS", "X1"));
    assertThat(LabelTexts.read(TemplateColumn.LABEL, "")).isEmpty();
    assertThat(LabelTexts.read(TemplateColumn.LABEL, " | ")).isEmpty();
  }

  @Test
  void whatCannotBePrintedIsNoLabel() {
    assertThatThrownBy(() -> LabelTexts.read(TemplateColumn.LABEL, "t\u00fcbe"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LabelTexts.read(TemplateColumn.ALIAS, "x".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    var random = new Random(7);
    var characters = "aB|\\:1 ";
    for (int round = 0; round < 2_000; round++) {
      var labels = new ArrayList<OtherLabel>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        var text = new StringBuilder("x");
        for (int j = random.nextInt(6); j > 0; j--) {
          text.append(characters.charAt(random.nextInt(characters.length())));
        }
        labels.add(label(List.of("LABEL", "ALIAS", "LIMS-B").get(random.nextInt(3)), text + "y"));
      }
      var read = new ArrayList<OtherLabel>();
      for (var column : LabelTexts.COLUMNS) {
        read.addAll(LabelTexts.read(column, LabelTexts.text(column, labels)));
      }
      assertThat(read).hasSameElementsAs(labels);
    }
  }
}
