package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.biobank.scanner.label.LabelRefused.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelDrawingTest {
  @Test
  void aCodeTooLongForItsLabelIsRefusedWithWhatFits() {
    var code = "X".repeat(31);

    assertThatExceptionOfType(LabelRefused.class)
        .isThrownBy(() -> draw(LabelTemplate.CAP_DOT, new Label(code, List.of())))
        .withMessage(
            "code "
                + code
                + " has 31 characters; a CAP_DOT label takes 30 such at 203 dpi;"
                + " it fits on TUBE, CRYO_WRAP, BOX, FREEZER, SHIPPER, COURIER")
        .extracting(LabelRefused::wrong)
        .isEqualTo(Wrong.CODE);
    assertThat(draw(LabelTemplate.CAP_DOT, new Label("X".repeat(30), List.of()))).isNotNull();
  }

  @Test
  void whatIsNoCodeOrNoResolutionIsRefused() {
    assertThatExceptionOfType(LabelRefused.class).isThrownBy(() -> new Label("", List.of()));
    assertThatExceptionOfType(LabelRefused.class).isThrownBy(() -> new Label("ü", List.of()));
    assertThatExceptionOfType(LabelRefused.class)
        .isThrownBy(() -> new Label("X".repeat(65), List.of()));
    assertThatExceptionOfType(LabelRefused.class)
        .isThrownBy(() -> Resolution.of(72))
        .withMessageContaining("203, 300 or 600")
        .extracting(LabelRefused::wrong)
        .isEqualTo(Wrong.RESOLUTION);
  }

  @ParameterizedTest
  @EnumSource
  void aSymbolIsWholeDotsAModuleAndItsQuietZoneIsOnTheLabel(LabelTemplate template) {
    for (var resolution : Resolution.values()) {
      for (int length = 1; length <= 64; length++) {
        var code = "7A".repeat(32).substring(0, length);
        DrawnSymbol.of(template, code, resolution)
            .ifPresent(symbol -> requireRoom(symbol, template, resolution));
      }
      assertThat(DrawnSymbol.of(template, "TUBE-0000017", resolution)).isPresent();
    }
  }

  private static void requireRoom(
      DrawnSymbol symbol, LabelTemplate template, Resolution resolution) {
    int quiet = template.symbology().quietModules() * symbol.moduleDots();
    int above = template.symbology().isLinear() ? 0 : quiet;
    assertThat(resolution.mm(symbol.moduleDots())).isGreaterThanOrEqualTo(0.16);
    assertThat(symbol.width()).isEqualTo(symbol.modules().getWidth() * symbol.moduleDots());
    assertThat(symbol.x() - quiet).isNotNegative();
    assertThat(symbol.y() - above).isNotNegative();
    assertThat(symbol.x() + symbol.width() + quiet)
        .isLessThanOrEqualTo(resolution.dots(template.widthMm()));
    assertThat(symbol.y() + symbol.height() + above)
        .isLessThanOrEqualTo(resolution.dots(template.heightMm()));
  }

  @ParameterizedTest
  @EnumSource
  void wordsStayOnTheLabelAndLargeEnoughToReadAndOffTheSymbol(LabelTemplate template) {
    var words = List.of("Plasma ".repeat(12), "i", "W".repeat(99), "Žg", "שלום");
    for (var code : List.of("1", "0412345678", "TUBE-".repeat(4))) {
      for (var resolution : Resolution.values()) {
        if (DrawnSymbol.of(template, code, resolution).isPresent()) {
          requireLegible(LabelDrawing.of(template, new Label(code, words), resolution));
        }
      }
    }
  }

  private static void requireLegible(LabelDrawing drawing) {
    var symbol = drawing.symbol();
    int quiet = drawing.template().symbology().quietModules() * symbol.moduleDots();
    for (var text : drawing.texts()) {
      var outline = LabelFont.outline(text.words(), text.size()).getBounds2D();
      double left = text.x() + outline.getMinX();
      double top = text.baseline() + outline.getMinY();
      assertThat(text.x() + outline.getMaxX()).isLessThanOrEqualTo(drawing.width());
      assertThat(text.baseline() + outline.getMaxY()).isLessThanOrEqualTo(drawing.height());
      assertThat(text.size()).isGreaterThan(drawing.resolution().exactDots(1.39));
      assertThat(left >= symbol.x() + symbol.width() + quiet || top >= symbol.y() + symbol.height())
          .as("%s stands clear of the symbol", text)
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CAP_DOT")
  void thereIsRoomForWordsBesideTheCode(LabelTemplate template) {
    var texts = draw(template, new Label("0412345678", List.of("Plasma", "HEI"))).texts();

    assertThat(String.join(" ", texts.stream().map(LabelText::words).toList()))
        .startsWith("0412345678 Plasma")
        .endsWith("HEI");
  }

  @ParameterizedTest
  @EnumSource
  void aCodeIsSpeltToItsLastCharacterOrRefused(LabelTemplate template) {
    for (int length = 1; length <= 64; length++) {
      var code = "W1-".repeat(22).substring(0, length);
      try {
        var texts = draw(template, new Label(code, List.of())).texts();
        if (template.hasWords()) {
          assertThat(String.join("", texts.stream().map(LabelText::words).toList()))
              .isEqualTo(code);
        }
      } catch (LabelRefused refused) {
        assertThat(refused.wrong()).isEqualTo(Wrong.CODE);
        assertThat(length).isGreaterThan(16);
      }
    }
  }

  private static LabelDrawing draw(LabelTemplate template, Label label) {
    return LabelDrawing.of(template, label, Resolution.DPI_203);
  }
}
