package org.biobank.scanner.rack;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.biobank.scanner.drawing.DrawnRack;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.image.Pictures;
import org.biobank.scanner.rack.Orientation.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Racks of every usual size, full or nearly empty, drawn by ourselves. */
class RackLayoutsTest {
  private static final int DPI = 400;

  @ParameterizedTest(name = "{0}, {1} of its wells filled, seed {2}")
  @CsvSource({
    "8x12, 1.0, 1",
    "8x12, 0.5, 2",
    "8x12, 0.2, 3",
    "8x12, 0.04, 4",
    "10x10, 0.9, 5",
    "9x9, 0.9, 6",
    "7x7, 0.6, 7",
    "4x6, 1.0, 8",
    "4x6, 0.2, 9",
    "6x4, 0.8, 10",
    "16x24, 0.7, 11"
  })
  void everyTubeIsReadAndEveryOtherWellIsEmpty(String layout, double filled, long seed) {
    DrawnRack rack = drawn(RackLayout.parse(layout), filled, seed);

    assertShows(RackReader.read(rack.png(), RackProfile.of(rack.layout())), rack.tubes());
  }

  @ParameterizedTest(name = "{0} x {1} of the pitch, across and down")
  @CsvSource({"1.03, 1.0", "0.98, 1.0", "1.0, 1.04"})
  void aScannerThatStretchesThePictureIsForgiven(double across, double down) {
    DrawnRack rack = drawn(RackLayout.RACK_96, 0.55, 21);
    GreyImage picture = Pictures.load(rack.png(), PictureLimits.DEFAULT);

    RackScan scan = RackReader.read(stretched(picture, across, down), RackProfile.DEFAULT);

    assertShows(scan, rack.tubes());
  }

  @Test
  void anEmptyRackHasNoTubeInAnyWell() {
    DrawnRack rack = drawn(RackLayout.RACK_96, 0, 31);

    assertThat(RackReader.read(rack.png(), RackProfile.DEFAULT).empty()).hasSize(96);
  }

  @ParameterizedTest(name = "turned by {0} degrees")
  @ValueSource(ints = {0, 90, 180, 270})
  void theRacksOwnCodeIsReadBesideTheWells(int degrees) {
    DrawnRack rack = drawn(RackLayout.RACK_96, 0.5, 41).withRackCode("RK-00417");
    GreyImage picture = Pictures.load(rack.png(), PictureLimits.DEFAULT);
    for (int turn = 0; turn < degrees; turn += 90) {
      picture = picture.turned();
    }

    RackScan scan =
        RackReader.read(
            picture, RackProfile.DEFAULT.seenAs(new Orientation(Rotation.of(degrees), false)));

    assertThat(scan.rackCode()).contains("RK-00417");
    assertShows(scan, rack.tubes());
  }

  @Test
  void aRackWithoutACodeHasNone() {
    DrawnRack rack = drawn(RackLayout.RACK_96, 0.9, 42);

    assertThat(RackReader.read(rack.png(), RackProfile.DEFAULT).rackCode()).isEmpty();
  }

  private static void assertShows(RackScan scan, Map<WellPosition, String> tubes) {
    for (WellReading well : scan.wells()) {
      String expected = tubes.get(well.position());
      if (expected == null) {
        assertThat(well).isInstanceOf(WellReading.Empty.class);
      } else {
        assertThat(well)
            .isInstanceOfSatisfying(
                WellReading.Read.class, read -> assertThat(read.text()).isEqualTo(expected));
      }
    }
  }

  private static DrawnRack drawn(RackLayout layout, double filled, long seed) {
    Random random = new Random(seed);
    Map<WellPosition, String> tubes =
        layout.positions().stream()
            .filter(position -> random.nextDouble() < filled)
            .collect(
                toMap(
                    position -> position,
                    position -> "%010d".formatted(random.nextInt(1_000_000_000))));
    return new DrawnRack(layout, tubes, DPI, seed);
  }

  private static GreyImage stretched(GreyImage image, double across, double down) {
    int width = (int) (image.width() * across);
    int height = (int) (image.height() * down);
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] = (float) image.at(x / across, y / down);
      }
    }
    return new GreyImage(width, height, out);
  }
}
