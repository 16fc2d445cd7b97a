package org.biobank.scanner.rack;

import java.util.Arrays;
import org.biobank.scanner.image.GreyImage;

/**
 * How much edge there is everywhere in a picture, coarsely: gradient magnitudes above the noise, on
 * a logarithmic scale so that a hard frame does not drown faint codes, with mean 0.
 */
final class EdgeMap {
  /** Pixels per well pitch at which gradients are taken: modules are then 2 to 4 pixels wide. */
  private static final double DETAIL = 110;

  private static final int BLOCK = 2;

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

  static EdgeMap of(GreyImage image, double roughPitch) {
    int shrink = (int) Math.max(1, Math.round(roughPitch / DETAIL));
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
    float[] sorted = sums.clone();
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

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Picture pixels per map pixel. */
  double scale() {
    return scale;
  }

  float at(int x, int y) {
    return values[y * width + x];
  }

  /** Zero outside the map. */
  float orZero(double x, double y) {
    int ix = (int) Math.round(x);
    int iy = (int) Math.round(y);
    return ix < 0 || iy < 0 || ix >= width || iy >= height ? 0 : at(ix, iy);
  }

  /**
   * The correlation of the map with itself shifted by (dx, dy), -1 to 1, on every {@code step}th
   * pixel.
   */
  double selfCorrelation(int dx, int dy, int step) {
    double product = 0;
    double squares = 1e-9;
    int x0 = Math.max(0, -dx);
    int x1 = Math.min(width, width - dx);
    int y0 = Math.max(0, -dy);
    int y1 = Math.min(height, height - dy);
    for (int y = y0; y < y1; y += step) {
      for (int x = x0; x < x1; x += step) {
        float a = values[y * width + x];
        float b = values[(y + dy) * width + x + dx];
        product += a * b;
        squares += a * a + b * b;
      }
    }
    return 2 * product / squares;
  }
}
