package org.biobank.scanner.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.biobank.scanner.code.CodeReader;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackNotFound;
import org.biobank.scanner.rack.RackProfile;
import org.biobank.scanner.rack.RackReader;

/** Files of every kind, and pictures whose pixels are anything at all. */
class PictureFuzzTest {
  private static final PictureLimits LIMITS = new PictureLimits(1 << 16, 40_000);
  private static final RackProfile RACK = RackProfile.of(new RackLayout(4, 6));
  private static final int LEAST_SIDE = 12;

  @FuzzTest(maxDuration = "200s")
  void aPictureIsReadOrRefused(byte[] file) {
    try {
      look(Pictures.load(file, LIMITS));
    } catch (PictureRefused refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
    if (file.length >= LEAST_SIDE * LEAST_SIDE) {
      look(pixels(file));
    }
  }

  private static GreyImage pixels(byte[] file) {
    int width = Math.max(LEAST_SIDE, (int) Math.sqrt(file.length));
    int height = file.length / width;
    float[] grey = new float[width * height];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = file[i] & 0xFF;
    }
    return new GreyImage(width, height, grey);
  }

  private static void look(GreyImage image) {
    assertThat(CodeReader.read(image)).allSatisfy(code -> assertThat(code.text()).isNotNull());
    try {
      assertThat(RackReader.read(image, RACK).wells()).hasSize(RACK.layout().wells());
    } catch (RackNotFound notFound) {
      assertThat(notFound.getMessage()).isNotBlank();
    }
  }
}
