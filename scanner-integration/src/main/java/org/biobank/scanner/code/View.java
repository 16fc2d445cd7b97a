package org.biobank.scanner.code;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import org.biobank.scanner.image.GreyImage;

/**
 * A picture as the decoder is shown it.
 *
 * @param turn clockwise, degrees
 * @param share of the picture's width and height about its middle
 * @param inverted light and dark exchanged
 */
record View(GreyImage image, double turn, double share, boolean inverted) {
  private static final int WHITE = 255;

  LuminanceSource luminance() {
    int width = width();
    int height = height();
    byte[] bytes = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int value = Math.round(Math.max(0, Math.min(WHITE, value(x, y))));
        bytes[y * width + x] = (byte) (inverted ? WHITE - value : value);
      }
    }
    return new PlanarYUVLuminanceSource(bytes, width, height, 0, 0, width, height, false);
  }

  /** Where a point of the view lies in the picture. */
  double pictureX(double x, double y) {
    return image.width() / 2.0 + (x - width() / 2.0) * cos() + (y - height() / 2.0) * sin();
  }

  double pictureY(double x, double y) {
    return image.height() / 2.0 - (x - width() / 2.0) * sin() + (y - height() / 2.0) * cos();
  }

  Outline whole() {
    double middleX = pictureX(width() / 2.0, height() / 2.0);
    double middleY = pictureY(width() / 2.0, height() / 2.0);
    return new Outline(middleX, middleY, Math.hypot(width(), height()) / 2);
  }

  /** Beyond the picture's edge its last pixels go on. */
  private float value(int x, int y) {
    return turn == 0
        ? image.at((int) Math.round(pictureX(x, y)), (int) Math.round(pictureY(x, y)))
        : (float) image.at(pictureX(x, y), pictureY(x, y));
  }

  private int width() {
    return (int) Math.max(1, image.width() * share);
  }

  private int height() {
    return (int) Math.max(1, image.height() * share);
  }

  private double cos() {
    return Math.cos(Math.toRadians(turn));
  }

  private double sin() {
    return Math.sin(Math.toRadians(turn));
  }
}
