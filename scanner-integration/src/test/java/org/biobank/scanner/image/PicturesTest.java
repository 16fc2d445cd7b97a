package org.biobank.scanner.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.biobank.scanner.image.PictureRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  @Test
  void aTextFileIsNotAnImage() {
    refused("well,code\nA1,1".getBytes(StandardCharsets.UTF_16LE), Reason.NOT_AN_IMAGE);
    refused(new byte[0], Reason.NOT_AN_IMAGE);
  }

  @Test
  void aTruncatedImageIsRefusedAsSuch() throws IOException {
    byte[] whole = png(noise(200, 200));

    refused(Arrays.copyOf(whole, whole.length / 2), Reason.TRUNCATED);
  }

  @Test
  void aBombIsRefusedOnItsHeaderBeforeAnythingIsDecompressed() throws IOException {
    byte[] bomb = png(new BufferedImage(9000, 9000, BufferedImage.TYPE_BYTE_BINARY));

    assertThat(bomb.length).isLessThan(100_000);
    refused(bomb, Reason.TOO_MANY_PIXELS);
  }

  @Test
  void aPanoramaBeyondTheLimitIsRefusedWithItsSizeInWords() throws IOException {
    byte[] panorama = png(new BufferedImage(20_000, 2_001, BufferedImage.TYPE_BYTE_BINARY));

    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> Pictures.load(panorama, PictureLimits.DEFAULT))
        .withMessageContaining("20000 x 2001")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_PIXELS));
  }

  @Test
  void aFileOfHalfAGigabyteIsReadNoFurtherThanTheLimit(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.png");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(500L << 20);
    }
    var limits = new PictureLimits(1 << 20, 1_000_000);
    try (InputStream in = Files.newInputStream(file)) {
      assertThatExceptionOfType(PictureRefused.class)
          .isThrownBy(() -> Pictures.load(in, limits))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_BYTES));
      assertThat(in.available()).isGreaterThan(498 << 20);
    }
  }

  @Test
  void aBlankOrTinyImageIsRefused() throws IOException {
    refused(png(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY)), Reason.BLANK);
    refused(png(noise(4, 4)), Reason.TOO_SMALL);
  }

  @Test
  void anEndlessStreamIsReadNoFurtherThanTheLimit() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> Pictures.load(endless, new PictureLimits(1000, 1000)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_BYTES));
  }

  @Test
  void colourBecomesLuminance() throws IOException {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(5, 5, 0xFFFFFF);
    image.setRGB(6, 5, 0x00FF00);

    GreyImage grey =
        Pictures.load(new ByteArrayInputStream(png(image)), new PictureLimits(10_000, 400));

    assertThat(grey.at(5, 5)).isEqualTo(255f);
    assertThat(grey.at(6, 5)).isBetween(149f, 150f);
    assertThat(grey.at(0, 0)).isZero();
  }

  private static void refused(byte[] file, Reason reason) {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> Pictures.load(file, PictureLimits.DEFAULT))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, i * 0x9E3779);
    }
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
