package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
  @TempDir static Path folder;

  private static final Label TUBE =
      new Label("0412345678", List.of("Plasma (EDTA)", "D-004217", "Größe 2 mL", "2026-11-23"));

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackFromPngAtEveryResolution(LabelTemplate template)
      throws IOException, ReaderException {
    for (var resolution : Resolution.values()) {
      byte[] png = PngLabel.render(template, TUBE, resolution);

      assertThat(read(ImageIO.read(new ByteArrayInputStream(png)), template))
          .as("%s %s", template, resolution)
          .isEqualTo(TUBE.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackFromPdf(LabelTemplate template) throws IOException, ReaderException {
    byte[] pdf = new PdfLabels(template, SheetLayout.roll(template)).render(List.of(TUBE));

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isOne();
      var page = new PDFRenderer(document).renderImageWithDPI(0, 600, ImageType.GRAY);
      assertThat(read(page, template)).as("%s", template).isEqualTo(TUBE.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aForeignDecoderReadsEveryTemplate(LabelTemplate template) throws Exception {
    var program = template.symbology() == LabelSymbology.DATA_MATRIX ? "dmtxread" : "zbarimg";
    assumeTrue(isInstalled(program), program + " is not installed: skipped");
    for (var resolution : Resolution.values()) {
      var file = folder.resolve(template + "-" + resolution + ".png");
      Files.write(file, PngLabel.render(template, TUBE, resolution));

      assertThat(run(program, file.toString()))
          .as("%s %s", template, resolution)
          .contains(TUBE.code());
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  @Test
  void aSheetHoldsAsManyAsFitAndGoesOnOnTheNext() throws IOException {
    var labels = new ArrayList<Label>();
    for (int i = 0; i < 300; i++) {
      labels.add(new Label("T%05d".formatted(i), List.of()));
    }
    int perSheet =
        SheetLayout.A4.columns(LabelTemplate.TUBE) * SheetLayout.A4.rows(LabelTemplate.TUBE);

    byte[] pdf = new PdfLabels(LabelTemplate.TUBE, SheetLayout.A4).render(labels);

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo((300 + perSheet - 1) / perSheet);
      var words = new PDFTextStripper().getText(document);
      assertThat(words).contains("T00000", "T00299");
    }
  }

  @Test
  void umlautsArePrintedAndWhatNoFontHasIsAQuestionMark() throws IOException {
    byte[] pdf =
        new PdfLabels(LabelTemplate.BOX, SheetLayout.A4)
            .render(List.of(new Label("BX-1", List.of("München Größe", "a\nb \u4e00"))));

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("München Größe", "a?b ?");
    }
  }

  @Test
  void svgShowsWordsAsWords() {
    var label = new Label("A<&\">B", List.of("<script>alert(1)</script>"));

    var svg =
        new String(
            SvgLabel.render(LabelTemplate.BOX, label, Resolution.DPI_300), StandardCharsets.UTF_8);

    assertThat(svg).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @ParameterizedTest
  @EnumSource
  void noValueGivesAPrinterACommand(LabelTemplate template) {
    var random = new Random(20261123);
    var honest = commands(zpl(template, new Label("CODE", List.of("one", "two"))));
    for (int i = 0; i < 300; i++) {
      var hostile =
          new Label(hostile(random, 4, false), List.of(hostile(random, 12, true), "^XZ~JA"));

      var zpl = zpl(template, hostile);

      assertThat(commands(zpl)).as(zpl).isEqualTo(honest);
      assertThat(zpl).doesNotContain("~");
    }
  }

  @Test
  void whatWasEscapedForThePrinterSaysTheSameAgain() {
    var zpl = zpl(LabelTemplate.TUBE, new Label("A^B_~C", List.of("^FS\\ ü")));

    assertThat(fields(zpl)).containsExactly("A^B__~C", "A^B_~C", "^FS\\ ü");
  }

  @Test
  void aCodeTooLongForItsLabelIsRefused() {
    var label = new Label("X".repeat(64), List.of());

    assertThatExceptionOfType(LabelRefused.class)
        .isThrownBy(() -> PngLabel.render(LabelTemplate.CAP_DOT, label, Resolution.DPI_203))
        .withMessageContaining("too many for a CAP_DOT label");
    assertThatExceptionOfType(LabelRefused.class).isThrownBy(() -> new Label("", List.of()));
    assertThatExceptionOfType(LabelRefused.class).isThrownBy(() -> new Label("ü", List.of()));
    assertThatExceptionOfType(LabelRefused.class).isThrownBy(() -> Resolution.of(72));
  }

  private static String zpl(LabelTemplate template, Label label) {
    return new String(
        ZplLabels.render(template, List.of(label), Resolution.DPI_600), StandardCharsets.US_ASCII);
  }

  /** Names of the commands that a printer would follow, in order, but for how many lines fit. */
  private static List<String> commands(String zpl) {
    var names = new ArrayList<String>();
    Pattern.compile("[\\^~]([A-Z]{2}|A0)")
        .matcher(zpl)
        .results()
        .forEach(found -> names.add(found.group(1)));
    return names.stream().distinct().toList();
  }

  /** What the fields say once the printer has taken the hexadecimal escapes back. */
  private static List<String> fields(String zpl) {
    return Pattern.compile("\\^FD(.*?)\\^FS")
        .matcher(zpl)
        .results()
        .map(found -> unescaped(found.group(1)))
        .toList();
  }

  private static String unescaped(String field) {
    var bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < field.length(); i++) {
      if (field.charAt(i) == '\\') {
        bytes.write(Integer.parseInt(field.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(field.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String hostile(Random random, int length, boolean anything) {
    var choices = "^~_\\,>XAFS0";
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean control = anything && random.nextInt(4) == 0;
      text.append(
          control
              ? (char) random.nextInt(0x180)
              : choices.charAt(random.nextInt(choices.length())));
    }
    return text.toString();
  }

  /** A label's symbol stands at its left; ZXing's detector looks in the middle of a picture. */
  private static String read(BufferedImage label, LabelTemplate template) throws ReaderException {
    boolean beside = template.symbology() == LabelSymbology.DATA_MATRIX && template.linesMax() > 0;
    double share = (template.symbolMm() + 2 * LabelTemplate.MARGIN_MM) / template.widthMm();
    return read(
        beside
            ? label.getSubimage(0, 0, (int) (label.getWidth() * share), label.getHeight())
            : label);
  }

  private static String read(BufferedImage image) throws ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    LuminanceSource source =
        new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)),
            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
        .getText();
  }
}
