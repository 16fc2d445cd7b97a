package org.biobank.scanner.matrix;

import java.util.Arrays;
import org.biobank.scanner.image.GreyImage;

/**
 * How much edge there is everywhere in a picture, coarsely: gradient magnitudes above the noise, on
 * a logarithmic scale so that a hard frame does not drown faint codes, with mean 0.
 */
public final class EdgeMap {
  private static final int BLOCK = 3;

  /** Gradients are taken one pixel in from the edge of the shrunken picture. */
  private static final double MIDDLE = 0.5 + 0.5 / BLOCK;

  /** A sample tells the noise as well as all of it. */
  private static final int EVERY = 7;

  private final int width;
  private final int height;
  private final float[] values;
  private final double scale;

  private EdgeMap(int width, int height, float[] values, double scale) {
    this.width = width;
    this.height = height;
    this.values = values;
    this.scale = scale;
  }

  /**
   * @param shrink how many times smaller the picture is made first: a module should then be 2 to 4
   *     pixels wide
   */
  public static EdgeMap of(GreyImage image, int shrink) {
    GreyImage small = image.shrink(shrink);
    int w = Math.max(1, (small.width() - 2) / BLOCK);
    int h = Math.max(1, (small.height() - 2) / BLOCK);
    float[] sums = new float[w * h];
    for (int y = 0; y < h * BLOCK; y++) {
      for (int x = 0; x < w * BLOCK; x++) {
        float gx = small.at(x + 2, y + 1) - small.at(x, y + 1);
        float gy = small.at(x + 1, y + 2) - small.at(x + 1, y);
        sums[y / BLOCK * w + x / BLOCK] += (float) Math.sqrt(gx * gx + gy * gy);
      }
    }
    return new EdgeMap(w, h, compressed(sums), (double) shrink * BLOCK);
  }

  private static float[] compressed(float[] sums) {
    float[] sorted = new float[(sums.length + EVERY - 1) / EVERY];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = sums[i * EVERY];
    }
    Arrays.sort(sorted);
    float floor = Math.max(4f, sorted[sorted.length / 4]);
    double total = 0;
    float[] out = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      out[i] = (float) Math.log(1 + Math.max(0, sums[i] / floor - 1));
      total += out[i];
    }
    float mean = (float) (total / sums.length);
    for (int i = 0; i < out.length; i++) {
      out[i] -= mean;
    }
    return out;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Picture pixels per map pixel. */
  public double scale() {
    return scale;
  }

  public float at(int x, int y) {
    return values[y * width + x];
  }

  /** Zero outside the map. */
  public float orZero(double x, double y) {
    int ix = (int) Math.round(x);
    int iy = (int) Math.round(y);
    return ix < 0 || iy < 0 || ix >= width || iy >= height ? 0 : at(ix, iy);
  }

  /** The middle of a map pixel in the picture. */
  public PicturePoint inPicture(double x, double y) {
    return new PicturePoint((x + MIDDLE) * scale, (y + MIDDLE) * scale);
  }

  public PicturePoint fromPicture(PicturePoint p) {
    return new PicturePoint(p.x() / scale - MIDDLE, p.y() / scale - MIDDLE);
  }

  /** At (x, y), of a table one wider and higher than the map, all values above and left of it. */
  double[] sums() {
    double[] sums = new double[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      double row = 0;
      for (int x = 0; x < width; x++) {
        row += at(x, y);
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  /** The correlation of the map with itself shifted by (dx, dy), -1 to 1. */
  public double selfCorrelation(int dx, int dy) {
    double product = 0;
    double squares = 1e-9;
    int x0 = Math.max(0, -dx);
    int x1 = Math.min(width, width - dx);
    int y1 = Math.min(height, height - dy);
    for (int y = Math.max(0, -dy); y < y1; y++) {
      float ofRow = 0;
      float squaresOfRow = 0;
      int shift = dy * width + dx;
      for (int i = y * width + x0; i < y * width + x1; i++) {
        float a = values[i];
        float b = values[i + shift];
        ofRow += a * b;
        squaresOfRow += a * a + b * b;
      }
      product += ofRow;
      squares += squaresOfRow;
    }
    return 2 * product / squares;
  }
}
