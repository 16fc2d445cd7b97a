package org.biobank.scanner.image;

import static org.biobank.scanner.image.PictureRefused.Reason.BLANK;
import static org.biobank.scanner.image.PictureRefused.Reason.NOT_AN_IMAGE;
import static org.biobank.scanner.image.PictureRefused.Reason.TOO_MANY_BYTES;
import static org.biobank.scanner.image.PictureRefused.Reason.TOO_MANY_PIXELS;
import static org.biobank.scanner.image.PictureRefused.Reason.TOO_SMALL;
import static org.biobank.scanner.image.PictureRefused.Reason.TRUNCATED;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Loads PNG, JPEG, BMP, TIFF and GIF files as {@link GreyImage}, never more than the limits allow.
 */
public final class Pictures {
  /** Nothing smaller can hold a code: the least Data Matrix has 10 modules and a quiet zone. */
  private static final int LEAST_SIDE = 12;

  /** A page without any mark still has the sensor's noise. */
  private static final double LEAST_CONTRAST = 1.0;

  private Pictures() {}

  /**
   * Reads at most {@code limits.maxBytes()} and loads them.
   *
   * @throws PictureRefused if the bytes are not a usable picture within the limits
   * @throws IOException if the stream itself fails
   */
  public static GreyImage load(InputStream in, PictureLimits limits) throws IOException {
    int most = (int) Math.min(Integer.MAX_VALUE - 9L, limits.maxBytes() + 1);
    return load(in.readNBytes(most), limits);
  }

  /**
   * Loads an encoded picture.
   *
   * @throws PictureRefused if the bytes are not a usable picture within the limits
   */
  public static GreyImage load(byte[] encoded, PictureLimits limits) {
    if (encoded.length > limits.maxBytes()) {
      throw new PictureRefused(
          TOO_MANY_BYTES, "the file is larger than " + limits.maxBytes() + " bytes");
    }
    try (MemoryCacheImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new PictureRefused(NOT_AN_IMAGE, "the file is not a picture this program knows");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return decode(reader, limits);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static GreyImage decode(ImageReader reader, PictureLimits limits) {
    try {
      checkSize(reader.getWidth(0), reader.getHeight(0), limits);
      GreyImage image = toGrey(reader.read(0));
      if (image.contrast() < LEAST_CONTRAST) {
        throw new PictureRefused(BLANK, "the picture is blank: it shows one even tone");
      }
      return image;
    } catch (PictureRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The JDK's codecs answer damaged files with many unchecked exceptions besides IOException.
      throw damaged(e);
    }
  }

  private static PictureRefused damaged(Exception cause) {
    PictureRefused refused =
        new PictureRefused(TRUNCATED, "the picture is cut short or damaged and cannot be decoded");
    refused.initCause(cause);
    return refused;
  }

  private static void checkSize(int width, int height, PictureLimits limits) {
    if ((long) width * height > limits.maxPixels()) {
      throw new PictureRefused(
          TOO_MANY_PIXELS,
          "the picture has %d x %d pixels, more than the %d allowed"
              .formatted(width, height, limits.maxPixels()));
    }
    if (width < LEAST_SIDE || height < LEAST_SIDE) {
      throw new PictureRefused(
          TOO_SMALL, "the picture has only %d x %d pixels".formatted(width, height));
    }
  }

  private static GreyImage toGrey(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    float[] grey = new float[w * h];
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
        && bytes.getData().length == w * h) {
      byte[] data = bytes.getData();
      for (int i = 0; i < grey.length; i++) {
        grey[i] = data[i] & 0xFF;
      }
      return new GreyImage(w, h, grey);
    }
    int[] row = new int[w];
    for (int y = 0; y < h; y++) {
      image.getRGB(0, y, w, 1, row, 0, w);
      for (int x = 0; x < w; x++) {
        grey[y * w + x] = luminance(row[x]);
      }
    }
    return new GreyImage(w, h, grey);
  }

  /** Rec. 601 luma; what is transparent counts as white paper. */
  private static float luminance(int argb) {
    float alpha = (argb >>> 24) / 255f;
    float luma =
        0.299f * ((argb >> 16) & 0xFF) + 0.587f * ((argb >> 8) & 0xFF) + 0.114f * (argb & 0xFF);
    return luma * alpha + 255f * (1 - alpha);
  }
}
