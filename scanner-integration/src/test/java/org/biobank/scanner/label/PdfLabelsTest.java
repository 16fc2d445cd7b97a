package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biobank.scanner.label.LabelPictures.ODD;
import static org.biobank.scanner.label.LabelPictures.TUBE;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biobank.scanner.label.LabelRefused.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PdfLabelsTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackFromARollAtEveryResolution(LabelTemplate template) throws Exception {
    for (var label : List.of(TUBE, ODD)) {
      for (var resolution : Resolution.values()) {
        var page = onlyPage(roll(template, label, resolution), resolution);

        assertThat(page.getWidth() * 25.4 / resolution.dpi())
            .isBetween(template.widthMm() - 0.2, template.widthMm() + 0.2);
        assertThat(LabelPictures.read(page, LabelDrawing.of(template, label, resolution)))
            .as("%s %s", label.code(), resolution)
            .containsExactly(label.code());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherDecoderReadsEveryTemplateFromARollAtEveryResolution(LabelTemplate template)
      throws Exception {
    for (var resolution : Resolution.values()) {
      var page = onlyPage(roll(template, TUBE, resolution), resolution);
      assertThat(LabelPictures.readByAnother(page, template, folder))
          .as("%s %s", template, resolution)
          .isEqualTo(TUBE.code());
    }
  }

  @Test
  void everyLabelOfASheetIsReadBackWhereTheLayoutPutsIt() throws Exception {
    var template = LabelTemplate.CRYO_WRAP;
    var sheet = new SheetLayout(210, 297, 10, 12, 4, 3);
    var resolution = Resolution.DPI_300;
    int places = sheet.places(template);
    int used = 7;
    var labels = numbered(places - used);

    var page =
        onlyPage(new PdfLabels(template, sheet, resolution).render(labels, used + 1), resolution);

    assertThat(sheet.columns(template)).isEqualTo(5);
    for (int place = 0; place < places; place++) {
      var seen = place(page, new OnSheet(template, sheet, resolution), place);
      if (place < used) {
        assertThat(isBlank(seen)).isTrue();
      } else {
        var label = labels.get(place - used);
        assertThat(LabelPictures.read(seen, LabelDrawing.of(template, label, resolution)))
            .containsExactly(label.code());
      }
    }
  }

  @Test
  void aSheetHoldsAsManyAsFitAndGoesOnAtTheTopOfTheNext() throws IOException {
    var pdf = new PdfLabels(LabelTemplate.TUBE, SheetLayout.A4, Resolution.DPI_300);
    int places = SheetLayout.A4.places(LabelTemplate.TUBE);

    try (var document = Loader.loadPDF(pdf.render(numbered(2 * places), places))) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(words(document, 1)).containsExactly("T00000");
      assertThat(words(document, 2)).hasSize(places).contains("T00001");
      assertThat(words(document, 3)).hasSize(places - 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "127", "2147483647"})
  void aPlaceThatTheSheetDoesNotHaveIsRefused(int firstFree) {
    var pdf = new PdfLabels(LabelTemplate.TUBE, SheetLayout.A4, Resolution.DPI_300);

    assertThatExceptionOfType(LabelRefused.class)
        .isThrownBy(() -> pdf.render(List.of(TUBE), firstFree))
        .withMessage("the sheet has places 1 to 126, not " + firstFree)
        .extracting(LabelRefused::wrong)
        .isEqualTo(Wrong.FIRST_FREE);
  }

  @Test
  void aSheetSmallerThanTheLabelIsRefused() {
    var sheet = new SheetLayout(100, 100, 0, 0, 0, 0);
    var labels = new PdfLabels(LabelTemplate.SHIPPER, sheet, Resolution.DPI_300);

    assertThatExceptionOfType(LabelRefused.class)
        .isThrownBy(() -> labels.render(List.of(TUBE)))
        .withMessageContaining("larger than the sheet")
        .extracting(LabelRefused::wrong)
        .isEqualTo(Wrong.SHEET);
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateFitsBothSheets(LabelTemplate template) {
    assertThat(SheetLayout.A4.places(template)).isPositive();
    assertThat(SheetLayout.LETTER.places(template)).isPositive();
  }

  @Test
  void wordsOfManyScriptsAreWordsInAnEmbeddedFont() throws IOException {
    var lines = List.of("München Größe", "Žluťoučký kůň", "Ελληνικά", "Кровь");
    var label = new Label("BX-1", lines);

    try (var document = Loader.loadPDF(roll(LabelTemplate.FREEZER, label, Resolution.DPI_300))) {
      assertThat(words(document, 1)).containsAll(lines);
      assertThat(fontsAreEmbedded(document)).isTrue();
    }
  }

  @Test
  void aViewerIsAskedNotToScaleThePage() throws IOException {
    try (var document = Loader.loadPDF(roll(LabelTemplate.BOX, TUBE, Resolution.DPI_300))) {
      assertThat(document.getDocumentCatalog().getViewerPreferences().getPrintScaling())
          .isEqualTo("None");
    }
  }

  @Test
  void everyLetterOfTheFontCanBePrinted() {
    var labels = new ArrayList<Label>();
    for (int from = 0; from < Character.MAX_VALUE; from += 16) {
      var letters = new StringBuilder();
      IntStream.range(from, from + 16).forEach(letters::appendCodePoint);
      labels.add(new Label("X", List.of(letters.toString())));
    }

    assertThat(
            new PdfLabels(LabelTemplate.SHIPPER, SheetLayout.A4, Resolution.DPI_300).render(labels))
        .isNotEmpty();
  }

  private static List<Label> numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Label("T%05d".formatted(number), List.of()))
        .toList();
  }

  private static byte[] roll(LabelTemplate template, Label label, Resolution resolution) {
    return new PdfLabels(template, SheetLayout.roll(template), resolution).render(List.of(label));
  }

  private static List<String> words(PDDocument document, int page) throws IOException {
    var text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document).lines().flatMap(line -> numbersApart(line).stream()).toList();
  }

  /** The codes of labels that lie side by side come on one line. */
  private static List<String> numbersApart(String line) {
    return line.matches("(T\\d+\\s*)+") ? List.of(line.split("\\s+", -1)) : List.of(line);
  }

  private static boolean fontsAreEmbedded(PDDocument document) throws IOException {
    var resources = document.getPage(0).getResources();
    for (var name : resources.getFontNames()) {
      if (!resources.getFont(name).isEmbedded()) {
        return false;
      }
    }
    return resources.getFontNames().iterator().hasNext();
  }

  private record OnSheet(LabelTemplate template, SheetLayout sheet, Resolution resolution) {}

  private static BufferedImage place(BufferedImage page, OnSheet on, int place) {
    var sheet = on.sheet;
    var template = on.template;
    int columns = sheet.columns(template);
    double left = sheet.leftMm() + place % columns * (template.widthMm() + sheet.gapXMm());
    int row = place / columns;
    double top = sheet.topMm() + row * (template.heightMm() + sheet.gapYMm());
    return page.getSubimage(
        on.resolution.dots(left),
        on.resolution.dots(top),
        on.resolution.dots(template.widthMm()),
        on.resolution.dots(template.heightMm()));
  }

  private static boolean isBlank(BufferedImage picture) {
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    return IntStream.of(pixels).allMatch(pixel -> pixel == 0xFFFFFFFF);
  }

  private static BufferedImage onlyPage(byte[] pdf, Resolution resolution) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isOne();
      return new PDFRenderer(document).renderImageWithDPI(0, resolution.dpi(), ImageType.GRAY);
    }
  }
}
