package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.scanner.label.LabelPictures.ODD;
import static org.biobank.scanner.label.LabelPictures.TUBE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class SvgLabelTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackAtEveryResolution(LabelTemplate template) throws Exception {
    for (var label : List.of(TUBE, ODD)) {
      for (var resolution : Resolution.values()) {
        var picture = SvgPicture.paint(parsed(SvgLabel.render(template, label, resolution)));

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
      var picture = SvgPicture.paint(parsed(SvgLabel.render(template, TUBE, resolution)));
      assertThat(LabelPictures.readByAnother(picture, template, folder)).isEqualTo(TUBE.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsReadBackAsABrowserPaintsIt(Resolution resolution) throws Exception {
    assumeTrue(LabelPictures.isInstalled("chromium"), "chromium is not installed: skipped");
    var templates = LabelTemplate.values();
    var page = new StringBuilder("<!doctype html><body style='margin:0;background:#fff'>");
    int width = 0;
    int height = 0;
    for (var template : templates) {
      page.append(image(template, resolution));
      width = Math.max(width, resolution.dots(template.widthMm()));
      height += resolution.dots(template.heightMm());
    }

    var shot = screenshot(page.toString(), width, height);

    int top = 0;
    for (var template : templates) {
      int across = resolution.dots(template.widthMm());
      int down = resolution.dots(template.heightMm());
      var painted = shot.getSubimage(0, top, across, down);
      assertThat(LabelPictures.read(painted, LabelDrawing.of(template, TUBE, resolution)))
          .as("%s", template)
          .containsExactly(TUBE.code());
      top += down;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLabelHasItsSizeInMillimetresAndAUnitADot(LabelTemplate template) throws Exception {
    for (var resolution : Resolution.values()) {
      var root = parsed(SvgLabel.render(template, TUBE, resolution)).getDocumentElement();
      var width = root.getAttribute("width");

      assertThat(width).endsWith("mm");
      double mm = Double.parseDouble(width.substring(0, width.length() - 2));
      assertThat(mm).isBetween(template.widthMm() - 0.07, template.widthMm() + 0.07);
      assertThat(root.getAttribute("viewBox"))
          .startsWith("0 0 " + Math.round(mm * resolution.dpi() / 25.4) + " ");
    }
  }

  @Test
  void wordsAreWordsWhateverTheySay() throws Exception {
    var words = "<script>x</script>]]>&amp;\"'";
    var svg = parsed(render(new Label("A<&\">B", List.of(words))));

    var title = svg.getElementsByTagName("title").item(0).getTextContent();
    assertThat(title.replace("\n", "")).isEqualTo("A<&\">B" + words);
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void anyTextMakesWellFormedXml() throws Exception {
    var random = new Random(20261123);
    for (int i = 0; i < 500; i++) {
      var words = new StringBuilder();
      random.ints(20, 0, 0x10FFFF).forEach(words::appendCodePoint);
      random.ints(5, 0, 0x80).forEach(words::appendCodePoint);
      words.append((char) (Character.MIN_SURROGATE + random.nextInt(0x800)));

      assertThat(parsed(render(new Label("X", List.of(words.toString()))))).isNotNull();
    }
  }

  private static byte[] render(Label label) {
    return SvgLabel.render(LabelTemplate.SHIPPER, label, Resolution.DPI_300);
  }

  private static Document parsed(byte[] svg) throws Exception {
    assertThat(new String(svg, StandardCharsets.UTF_8)).startsWith("<svg ");
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  private static String image(LabelTemplate template, Resolution resolution) {
    var svg = Base64.getEncoder().encodeToString(SvgLabel.render(template, TUBE, resolution));
    return "<img style='display:block;width:%dpx;height:%dpx' src='data:image/svg+xml;base64,%s'>"
        .formatted(resolution.dots(template.widthMm()), resolution.dots(template.heightMm()), svg);
  }

  private static BufferedImage screenshot(String page, int width, int height)
      throws IOException, InterruptedException {
    var html = Files.writeString(Files.createTempFile(folder, "labels", ".html"), page);
    var shot = folder.resolve(html.getFileName() + ".png");
    var browser =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + width + "," + height,
                "--screenshot=" + shot,
                html.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return LabelPictures.picture(Files.readAllBytes(shot));
  }
}
