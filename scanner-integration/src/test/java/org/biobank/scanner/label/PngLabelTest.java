package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.scanner.label.LabelPictures.ODD;
import static org.biobank.scanner.label.LabelPictures.TUBE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngLabelTest {
  private static final int WHITE = 0xFFFFFFFF;

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackAtEveryResolution(LabelTemplate template) {
    for (var label : List.of(TUBE, ODD)) {
      for (var resolution : Resolution.values()) {
        assertThat(read(template, label, resolution))
            .as("%s %s", label.code(), resolution)
            .containsExactly(label.code());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackWithTheWordsAroundItsSymbol(LabelTemplate template) {
    for (var resolution : Resolution.values()) {
      assertThat(LabelPictures.readWhole(picture(template, TUBE, resolution)))
          .as("%s", resolution)
          .containsExactly(TUBE.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherDecoderReadsEveryTemplateAtEveryResolution(LabelTemplate template) throws Exception {
    for (var resolution : Resolution.values()) {
      var picture = picture(template, TUBE, resolution);
      assertThat(LabelPictures.readByAnother(picture, template, folder))
          .as("%s %s", template, resolution)
          .isEqualTo(TUBE.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPrintableCodeIsReadBackOrRefused(LabelTemplate template) {
    var random = new Random(20261123);
    int made = 0;
    for (int i = 0; i < 40; i++) {
      var code =
          random
              .ints(1 + random.nextInt(20), ' ' + 1, '~' + 1)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      try {
        var label = new Label(code, List.of());
        assertThat(read(template, label, Resolution.DPI_300)).containsExactly(code);
        made++;
      } catch (LabelRefused refused) {
        assertThat(code).hasSizeGreaterThan(14);
      }
    }
    assertThat(made).isGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource
  void theQuietZoneStaysWhite(LabelTemplate template) {
    var wordy = new Label("0412345678", List.of("W".repeat(80), "Q".repeat(80), "§".repeat(80)));
    for (var resolution : Resolution.values()) {
      var picture = picture(template, wordy, resolution);
      var symbol = LabelDrawing.of(template, wordy, resolution).symbol();
      int quiet = template.symbology().quietModules() * symbol.moduleDots();
      int right = symbol.x() + symbol.width();
      for (int y = symbol.y(); y < symbol.y() + symbol.height(); y++) {
        assertThat(picture.getRGB(symbol.x() - quiet, y, quiet, 1, null, 0, quiet))
            .containsOnly(WHITE);
        assertThat(picture.getRGB(right, y, quiet, 1, null, 0, quiet)).containsOnly(WHITE);
      }
    }
  }

  @Test
  void aPictureHasTheSizeOfItsLabelAndSaysItsResolution() throws IOException {
    for (var resolution : Resolution.values()) {
      byte[] png = PngLabel.render(LabelTemplate.CRYO_WRAP, TUBE, resolution);
      try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
        var reader = ImageIO.getImageReaders(input).next();
        reader.setInput(input);
        assertThat(reader.getWidth(0) * 25.4 / resolution.dpi()).isBetween(32.9, 33.1);
        var chunks = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0").getChildNodes();
        var dots = 0;
        for (int i = 0; i < chunks.getLength(); i++) {
          if (chunks.item(i).getNodeName().equals("pHYs")) {
            var across = chunks.item(i).getAttributes().getNamedItem("pixelsPerUnitXAxis");
            dots = Integer.parseInt(across.getNodeValue());
          }
        }
        assertThat(dots * 0.0254).isBetween(resolution.dpi() - 0.1, resolution.dpi() + 0.1);
      }
    }
  }

  private static List<String> read(LabelTemplate template, Label label, Resolution resolution) {
    var drawing = LabelDrawing.of(template, label, resolution);
    return LabelPictures.read(picture(template, label, resolution), drawing);
  }

  private static BufferedImage picture(LabelTemplate template, Label label, Resolution resolution) {
    return LabelPictures.picture(PngLabel.render(template, label, resolution));
  }
}
