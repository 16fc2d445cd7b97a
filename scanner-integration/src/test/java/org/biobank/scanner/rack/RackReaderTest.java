package org.biobank.scanner.rack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.image.Pictures;
import org.biobank.scanner.rack.Orientation.Rotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads racks drawn by the shared generator; skipped where that stands not beside the project. */
class RackReaderTest {
  @TempDir static Path folder;

  private record Truth(String position, String state, String text) {}

  @BeforeAll
  static void draw() throws IOException, InterruptedException {
    Path generator = shared().resolve("scanner/RackGen.java");
    assumeTrue(Files.exists(generator), "the shared rack generator is not here: skipped");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                generator.toString(),
                folder.toString(),
                "77",
                "1",
                "easy300,medium400")
            .inheritIO()
            .start();
    assertThat(java.waitFor()).isZero();
  }

  private static Path shared() {
    String set = System.getenv("BIOBANK_SHARED");
    return set != null ? Path.of(set) : Path.of("").toAbsolutePath().resolve("../../shared");
  }

  @Test
  void noWellIsReadWrongAndNearlyAllAreRead() throws IOException {
    for (String name : List.of("easy300_0.png", "medium400_0.png")) {
      RackScan scan =
          RackReader.read(Files.readAllBytes(folder.resolve(name)), RackProfile.DEFAULT);

      List<Truth> truths = truths(name);
      long coded = truths.stream().filter(RackReaderTest::isCoded).count();
      assertThat(scan.wells()).hasSize(truths.size());
      assertThat(scan.read()).as(name).hasSizeGreaterThan((int) (0.9 * coded));
      for (Truth truth : truths) {
        assertTold(scan.at(WellPosition.parse(truth.position())), truth);
      }
    }
  }

  @Test
  void aTurnedOrMirroredPictureGivesTheSameWells() throws IOException {
    GreyImage upright = Pictures.load(bytes("easy300_0.png"), PictureLimits.DEFAULT);
    List<Truth> truths = truths("easy300_0.png");
    int readUpright = RackReader.read(upright, RackProfile.DEFAULT).read().size();

    for (boolean mirrored : new boolean[] {false, true}) {
      GreyImage image = mirrored ? flipped(upright) : upright;
      for (Rotation rotation : Rotation.values()) {
        RackScan scan =
            RackReader.read(image, RackProfile.DEFAULT.seenAs(new Orientation(rotation, mirrored)));

        truths.forEach(truth -> assertTold(scan.at(WellPosition.parse(truth.position())), truth));
        assertThat(scan.read())
            .as("%s mirrored %s", rotation, mirrored)
            .hasSizeGreaterThan(readUpright - 4);
        image = image.turned();
      }
    }
  }

  @Test
  void aTextThatBreaksTheTubeRuleIsNeverRead() throws IOException {
    RackScan scan =
        RackReader.read(
            bytes("easy300_0.png"),
            RackProfile.DEFAULT.withRule(TubeCodeRule.matching("[A-Z]{9}")));

    assertThat(scan.read()).isEmpty();
    assertThat(scan.unread()).isNotEmpty();
  }

  @Test
  void aPictureWithoutARackIsRefusedInWords() {
    GreyImage gradient = new GreyImage(900, 700, new float[900 * 700]);

    assertThatExceptionOfType(RackNotFound.class)
        .isThrownBy(() -> RackReader.read(gradient, RackProfile.DEFAULT))
        .withMessageContaining("no rack of 8 x 12");
  }

  private static void assertTold(WellReading reading, Truth truth) {
    if (reading instanceof WellReading.Read read) {
      assertThat(read.text()).as(truth.position()).isEqualTo(truth.text());
    } else if (reading instanceof WellReading.Empty) {
      assertThat(truth.state()).as(truth.position()).isEqualTo("EMPTY");
    } else {
      assertThat(truth.state()).as(truth.position()).isNotEqualTo("EMPTY");
    }
  }

  private static boolean isCoded(Truth t) {
    return t.state().equals("OK") || t.state().equals("DAMAGED");
  }

  private static List<Truth> truths(String name) throws IOException {
    return Files.readAllLines(folder.resolve("manifest.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[0].equals(name))
        .map(cells -> new Truth(cells[1], cells[2], cells[3]))
        .toList();
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private static GreyImage flipped(GreyImage image) {
    float[] out = new float[image.width() * image.height()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        out[y * image.width() + x] = image.at(image.width() - 1 - x, y);
      }
    }
    return new GreyImage(image.width(), image.height(), out);
  }
}
