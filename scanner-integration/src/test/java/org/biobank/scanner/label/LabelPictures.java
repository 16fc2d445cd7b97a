package org.biobank.scanner.label;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.biobank.scanner.code.CodeReader;
import org.biobank.scanner.code.FoundCode;
import org.biobank.scanner.image.PictureLimits;

/** Reads pictures of labels back. */
final class LabelPictures {
  static final Label TUBE =
      new Label("0412345678", List.of("Plasma (EDTA)", "D-004217", "Größe 2 mL", "2026-11-23"));

  /** Fits every template at every resolution. */
  static final Label ODD = new Label("Bx_7>^~\\a", List.of("^XZ", "µL"));

  private LabelPictures() {}

  /** What our decoder reads in the whole picture. */
  static List<String> readWhole(BufferedImage picture) {
    return CodeReader.read(png(picture), PictureLimits.DEFAULT).stream()
        .map(FoundCode::text)
        .toList();
  }

  /** What our decoder reads of the symbol with its quiet zone: in a tenth of the time. */
  static List<String> read(BufferedImage picture, LabelDrawing drawing) {
    var symbol = drawing.symbol();
    int quiet = drawing.template().symbology().quietModules() * symbol.moduleDots();
    int left = symbol.x() - quiet;
    int top = Math.max(0, symbol.y() - quiet);
    int right = symbol.x() + symbol.width() + quiet;
    int bottom = Math.min(picture.getHeight(), symbol.y() + symbol.height() + quiet);
    return readWhole(picture.getSubimage(left, top, right - left, bottom - top));
  }

  /** What libdmtx or zbar reads; a machine without them skips the test. */
  static String readByAnother(BufferedImage label, LabelTemplate template, Path folder)
      throws IOException, InterruptedException {
    boolean matrix = template.symbology() == LabelSymbology.DATA_MATRIX;
    var command = matrix ? List.of("dmtxread", "-N1") : List.of("zbarimg", "--raw", "-q");
    assumeTrue(isInstalled(command.get(0)), command.get(0) + " is not installed: skipped");
    var picture = Files.createTempFile(folder, "label", ".png");
    Files.write(picture, png(label));
    var arguments = Stream.concat(command.stream(), Stream.of(picture.toString())).toList();
    var process = new ProcessBuilder(arguments).redirectError(Redirect.DISCARD).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.stripTrailing();
  }

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  static BufferedImage picture(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] png(BufferedImage picture) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
