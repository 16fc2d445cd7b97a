package org.biobank.scanner.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the shared photos; skipped where they stand not beside the project. */
class CodeReaderTest {
  private static final Path PHOTOS =
      Path.of(Optional.ofNullable(System.getenv("BIOBANK_SHARED")).orElse("../../shared"))
          .resolve("scanner/photos");

  @BeforeAll
  static void find() {
    assumeTrue(Files.isDirectory(PHOTOS), "the shared photos are not here: skipped");
  }

  @Test
  void linearAndQrCodesAreAllRead() throws IOException {
    for (var set : List.of("code128-1", "code128-3", "qrcode-5", "qrcode-6")) {
      assertThat(misread(set)).as(set).isEmpty();
    }
  }

  /** Squares, rectangles and the extended rectangles of ISO/IEC 21471. */
  @Test
  void dataMatrixCodesAreAllRead() throws IOException {
    for (var set : List.of("datamatrix-1", "datamatrix-3")) {
      assertThat(misread(set)).as(set).isEmpty();
    }
  }

  @Test
  void everyPinOfAPuckIsReadOnceAndNoneInvented() throws IOException {
    for (var line : Files.readAllLines(PHOTOS.resolve("pucks/expected.tsv"))) {
      var cells = line.split("\t", -1);

      var found = read(PHOTOS.resolve("pucks").resolve(cells[0]));

      assertThat(found)
          .as(cells[0])
          .extracting(FoundCode::text)
          .containsExactlyInAnyOrder(cells[1].split(" "));
    }
  }

  @Test
  void aTubesLabelIsReadWithItsPlace() throws IOException {
    var found = read(PHOTOS.resolve("vial_5ml_sample.bmp"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).text()).isEqualTo("NA0003372326");
    assertThat(found.get(0).symbology()).isEqualTo(Symbology.DATA_MATRIX);
    assertThat(found.get(0).x()).isBetween(80.0, 240.0);
  }

  @Test
  void aPictureWithoutACodeShowsNone() {
    var noise = new float[200 * 200];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (i * 7919 % 251);
    }

    assertThat(CodeReader.read(new GreyImage(200, 200, noise))).isEmpty();
  }

  /** Names of the pictures that were not read; a wrong text fails at once. */
  private static List<String> misread(String set) throws IOException {
    var missed = new ArrayList<String>();
    try (var files = Files.list(PHOTOS.resolve(set))) {
      for (var picture : files.filter(file -> file.toString().endsWith(".png")).sorted().toList()) {
        var text = Path.of(picture.toString().replaceAll("\\.png$", ".txt"));
        if (!Files.exists(text)) {
          continue;
        }
        var found = read(picture);
        if (found.isEmpty()) {
          missed.add(picture.getFileName().toString());
        } else {
          assertThat(found)
              .as(picture.toString())
              .extracting(code -> code.text().strip())
              .containsExactly(Files.readString(text).strip());
        }
      }
    }
    return missed;
  }

  private static List<FoundCode> read(Path picture) throws IOException {
    return CodeReader.read(Files.readAllBytes(picture), PictureLimits.DEFAULT);
  }
}
