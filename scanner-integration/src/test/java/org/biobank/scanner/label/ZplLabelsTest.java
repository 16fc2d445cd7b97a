package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.biobank.scanner.label.ZplReader.Command;
import org.biobank.scanner.label.ZplReader.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZplLabelsTest {
  private static final long SEED = 20261123;

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackAtEveryResolution(LabelTemplate template) {
    for (var label : List.of(LabelPictures.TUBE, LabelPictures.ODD)) {
      for (var resolution : Resolution.values()) {
        var picture = printed(template, label, resolution).picture();
        assertThat(LabelPictures.read(picture, LabelDrawing.of(template, label, resolution)))
            .as("%s %s", label.code(), resolution)
            .containsExactly(label.code());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherDecoderReadsEveryTemplateAtEveryResolution(LabelTemplate template) throws Exception {
    for (var resolution : Resolution.values()) {
      var picture = printed(template, LabelPictures.TUBE, resolution).picture();
      assertThat(LabelPictures.readByAnother(picture, template, folder))
          .as("%s %s", template, resolution)
          .isEqualTo(LabelPictures.TUBE.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePrinterDrawsTheVerySymbolThatAPictureShows(LabelTemplate template) {
    for (var label : List.of(LabelPictures.TUBE, LabelPictures.ODD, new Label("A1", List.of()))) {
      for (var resolution : Resolution.values()) {
        var symbol = LabelDrawing.of(template, label, resolution).symbol();
        var picture = LabelPictures.picture(PngLabel.render(template, label, resolution));

        assertThat(pixels(printed(template, label, resolution).picture(), symbol))
            .as("%s %s", label.code(), resolution)
            .isEqualTo(pixels(picture, symbol));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noValueGivesAPrinterACommand(LabelTemplate template) {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      var label =
          new Label(
              hostile(random, 1 + random.nextInt(8), '~'),
              List.of(hostile(random, 12, 0x17F), "^XZ~JA^XA", "\\5EXZ", "_5EXZ"));

      var sent = zpl(template, label, Resolution.DPI_203);

      assertThat(sent.chars()).as(sent).allMatch(c -> c == '\n' || (c >= ' ' && c < '~'));
      assertThat(
              ZplReader.commands(sent).stream().map(Command::name).filter(n -> n.startsWith("X")))
          .as(sent)
          .containsExactly("XA", "XZ");
      assertThat(ZplReader.print(sent)).as(sent).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFieldsSayWhatTheLabelSays(LabelTemplate template) {
    var random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      var label = new Label(hostile(random, 12, '~'), List.of("^FS\\ ü _5E", "µL"));
      var texts = LabelDrawing.of(template, label, Resolution.DPI_203).texts();

      var fields = printed(template, label, Resolution.DPI_203).fields();

      assertThat(fields.get(0)).isEqualTo(label.code());
      assertThat(fields.subList(1, fields.size()))
          .isEqualTo(texts.stream().map(LabelText::words).toList());
    }
  }

  @Test
  void eachSymbolIsAskedForWithItsParametersSpeltOut() {
    assertThat(data(LabelTemplate.TUBE, "BX"))
        .as("module, quality 200, columns, rows, no format, escape character")
        .isEqualTo("N,4,200,12,12,,_");
    assertThat(data(LabelTemplate.COURIER, "BQ")).isEqualTo("N,2,9");
    assertThat(data(LabelTemplate.RACK, "BC")).isEqualTo("N,32,N,N,N,N");
    assertThat(data(LabelTemplate.RACK, "BY")).isEqualTo("3");
    assertThat(data(LabelTemplate.TUBE, "CI")).as("UTF-8").isEqualTo("28");
  }

  @Test
  void modulesWiderThanAPrinterCanBeToldAreSentAsBoxes() {
    var commands =
        ZplReader.commands(zpl(LabelTemplate.SHIPPER, LabelPictures.TUBE, Resolution.DPI_600));

    assertThat(commands.stream().map(Command::name)).contains("GB").doesNotContain("BC");
  }

  @Test
  void lettersThatAPrintersFontMayLackAreSentAsTheyLook() {
    for (var name : List.of("Žluťoučký kůň", "Ελληνικά", "Кровь", "דגימה (2 mL)")) {
      var label = new Label("BX-1", List.of(name));
      var resolution = Resolution.DPI_300;
      var sent = printed(LabelTemplate.BOX, label, resolution);
      var text = LabelDrawing.of(LabelTemplate.BOX, label, resolution).texts().get(1);

      assertThat(text.words()).isEqualTo(name);
      assertThat(sent.fields()).containsExactly("BX-1", "BX-1");
      var box = LabelFont.outline(name, text.size()).getBounds();
      assertThat(darkShare(sent.picture(), text.x() + box.x, text.baseline() + box.y, box.width))
          .as(name)
          .isPositive();
    }
  }

  @Test
  void everyLabelIsAFormatOfItsOwn() {
    var labels = List.of(LabelPictures.TUBE, new Label("2", List.of()), new Label("3", List.of()));

    var sent = ZplLabels.render(LabelTemplate.TUBE, labels, Resolution.DPI_203);

    assertThat(ZplReader.print(new String(sent, StandardCharsets.US_ASCII)))
        .extracting(printed -> printed.fields().get(0))
        .containsExactly("0412345678", "2", "3");
  }

  private static String data(LabelTemplate template, String name) {
    return ZplReader.commands(zpl(template, LabelPictures.TUBE, Resolution.DPI_203)).stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow()
        .data();
  }

  private static Printed printed(LabelTemplate template, Label label, Resolution resolution) {
    var printed = ZplReader.print(zpl(template, label, resolution)).get(0);
    assertThat(printed.picture().getWidth()).isEqualTo(resolution.dots(template.widthMm()));
    assertThat(printed.picture().getHeight()).isEqualTo(resolution.dots(template.heightMm()));
    return printed;
  }

  private static String zpl(LabelTemplate template, Label label, Resolution resolution) {
    return new String(
        ZplLabels.render(template, List.of(label), resolution), StandardCharsets.US_ASCII);
  }

  private static int[] pixels(BufferedImage label, DrawnSymbol symbol) {
    return label.getRGB(
        symbol.x(), symbol.y(), symbol.width(), symbol.height(), null, 0, symbol.width());
  }

  private static double darkShare(BufferedImage picture, int left, int top, int width) {
    int dark = 0;
    for (int x = left; x < left + width; x++) {
      for (int y = top; y < top + 10; y++) {
        dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark / (width * 10.0);
  }

  private static String hostile(Random random, int length, int highest) {
    var choices = "^~_\\,>XAFS0=:";
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(4) == 0
              ? (char) (highest > '~' ? random.nextInt(highest) : ' ' + random.nextInt('~' - ' '))
              : choices.charAt(random.nextInt(choices.length())));
    }
    return text.toString();
  }
}
