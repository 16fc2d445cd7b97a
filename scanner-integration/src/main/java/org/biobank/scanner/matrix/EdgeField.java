package org.biobank.scanner.matrix;

import java.util.Arrays;
import org.biobank.scanner.image.GreyImage;

/** The strength and direction of the edges in a part of a picture. */
final class EdgeField {
  private static final int BINS = 90;
  private static final int APART = 20;

  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final float[] strength;
  private final float[] direction;

  private EdgeField(int left, int top, int width, int height) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.strength = new float[width * height];
    this.direction = new float[width * height];
  }

  static EdgeField around(GreyImage image, double x, double y, double reach) {
    int left = (int) Math.max(1, x - reach);
    int top = (int) Math.max(1, y - reach);
    int right = (int) Math.min(image.width() - 2.0, x + reach);
    int bottom = (int) Math.min(image.height() - 2.0, y + reach);
    EdgeField field =
        new EdgeField(left, top, Math.max(1, right - left + 1), Math.max(1, bottom - top + 1));
    field.measure(image);
    return field;
  }

  private void measure(GreyImage image) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float gx = image.at(left + x + 1, top + y) - image.at(left + x - 1, top + y);
        float gy = image.at(left + x, top + y + 1) - image.at(left + x, top + y - 1);
        strength[y * width + x] = (float) Math.sqrt(gx * gx + gy * gy);
        direction[y * width + x] = (float) Math.atan2(gy, gx);
      }
    }
  }

  /** The centre of the square of side {@code size} with the most edges, within reach of (x, y). */
  double[] densest(double x, double y, double reach, double size) {
    double[] sums = integral();
    int half = (int) Math.max(1, size / 2);
    int step = Math.max(1, half / 8);
    double best = -1;
    double[] at = {x, y};
    for (double cy = y - reach; cy <= y + reach; cy += step) {
      for (double cx = x - reach; cx <= x + reach; cx += step) {
        double dx = cx - x;
        double dy = cy - y;
        if (dx * dx + dy * dy > reach * reach) {
          continue;
        }
        double sum = box(sums, (int) cx - half - left, (int) cy - half - top, 2 * half);
        if (sum > best) {
          best = sum;
          at = new double[] {cx, cy};
        }
      }
    }
    return at;
  }

  private double[] integral() {
    double[] sums = new double[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      double row = 0;
      for (int x = 0; x < width; x++) {
        row += strength[y * width + x];
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  private double box(double[] sums, int x, int y, int size) {
    int x0 = Math.max(0, Math.min(width, x));
    int y0 = Math.max(0, Math.min(height, y));
    int x1 = Math.max(0, Math.min(width, x + size));
    int y1 = Math.max(0, Math.min(height, y + size));
    int w = width + 1;
    return sums[y1 * w + x1] - sums[y0 * w + x1] - sums[y1 * w + x0] + sums[y0 * w + x0];
  }

  /** The one or two most frequent edge directions near (x, y), modulo a quarter turn, radians. */
  double[] directions(double x, double y, double radius) {
    double[] histogram = new double[BINS];
    for (int j = 0; j < height; j++) {
      double dy = top + j - y;
      for (int i = 0; i < width; i++) {
        double dx = left + i - x;
        if (dx * dx + dy * dy <= radius * radius) {
          double s = strength[j * width + i];
          double quarter = direction[j * width + i] / (Math.PI / 2);
          double bin = (quarter - Math.floor(quarter)) * BINS;
          histogram[(int) bin % BINS] += s * s;
        }
      }
    }
    double[] smooth = smoothed(histogram);
    int first = highest(smooth, -1);
    int second = highest(smooth, first);
    double[] both = {angle(smooth, first), angle(smooth, second)};
    return smooth[second] > 0.6 * smooth[first] ? both : Arrays.copyOf(both, 1);
  }

  private static double angle(double[] h, int peak) {
    double before = h[(peak + BINS - 1) % BINS];
    double after = h[(peak + 1) % BINS];
    double bend = before - 2 * h[peak] + after;
    double shift = bend == 0 ? 0 : 0.5 * (before - after) / bend;
    return (peak + 0.5 + shift) * Math.PI / 2 / BINS;
  }

  private static double[] smoothed(double[] h) {
    double[] out = new double[BINS];
    for (int i = 0; i < BINS; i++) {
      for (int k = -4; k <= 4; k++) {
        out[i] += h[(i + k + BINS) % BINS] * (5 - Math.abs(k));
      }
    }
    return out;
  }

  private static int highest(double[] h, int awayFrom) {
    int best = 0;
    double most = -1;
    for (int i = 0; i < BINS; i++) {
      int gap = Math.abs(i - awayFrom);
      boolean far = awayFrom < 0 || Math.min(gap, BINS - gap) >= APART;
      if (far && h[i] > most) {
        most = h[i];
        best = i;
      }
    }
    return best;
  }
}
