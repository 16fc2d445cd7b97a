package org.biobank.scanner.image;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One plane of luminance, 0 (black) to 255 (white), row by row from the top left. Coordinates are
 * in pixels; a pixel's centre lies at its whole number. Outside the picture the nearest edge
 * counts.
 */
public final class GreyImage {
  private static final float MIDDLE_GREY = 128;
  private static final float WHITE = 255;
  private static final int STRIP = 64;

  private final int width;
  private final int height;
  private final float[] values;

  /** Takes the array over without a copy: the caller gives it away. */
  public GreyImage(int width, int height, float[] values) {
    if (values.length != width * height) {
      throw new IllegalArgumentException("values do not fill " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.values = values;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public float at(int x, int y) {
    return values[clamp(y, height) * width + clamp(x, width)];
  }

  /** Bilinear interpolation. */
  public double at(double x, double y) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    double fx = x - x0;
    double fy = y - y0;
    if (x0 >= 0 && y0 >= 0 && x0 + 1 < width && y0 + 1 < height) {
      int i = y0 * width + x0;
      double top = values[i] + fx * (values[i + 1] - values[i]);
      double bottom = values[i + width] + fx * (values[i + width + 1] - values[i + width]);
      return top + fy * (bottom - top);
    }
    double top = at(x0, y0) + fx * (at(x0 + 1, y0) - at(x0, y0));
    double bottom = at(x0, y0 + 1) + fx * (at(x0 + 1, y0 + 1) - at(x0, y0 + 1));
    return top + fy * (bottom - top);
  }

  /** The picture averaged over blocks of {@code factor} by {@code factor} pixels. */
  public GreyImage shrink(int factor) {
    if (factor <= 1) {
      return this;
    }
    int w = Math.max(1, width / factor);
    int h = Math.max(1, height / factor);
    float[] out = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        out[y * w + x] = blockMean(x * factor, y * factor, factor);
      }
    }
    return new GreyImage(w, h, out);
  }

  private float blockMean(int x0, int y0, int size) {
    float sum = 0;
    int x1 = Math.min(width, x0 + size);
    int y1 = Math.min(height, y0 + size);
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        sum += values[y * width + x];
      }
    }
    return sum / ((x1 - x0) * (y1 - y0));
  }

  /** Gaussian blur with the given standard deviation in pixels. */
  public GreyImage blur(double sigma) {
    if (sigma < 0.2) {
      return this;
    }
    float[] kernel = gaussian(sigma);
    float[] out = new float[values.length];
    IntStream.rangeClosed(0, (height - 1) / STRIP)
        .parallel()
        .forEach(strip -> blurStrip(strip * STRIP, kernel, out));
    return new GreyImage(width, height, out);
  }

  /**
   * Blurs {@link #STRIP} rows; in strips, so that no second picture is needed beside the result.
   */
  private void blurStrip(int top, float[] kernel, float[] out) {
    int r = kernel.length / 2;
    int rows = Math.min(STRIP, height - top);
    float[] across = new float[(rows + 2 * r) * width];
    float[] padded = new float[width + 2 * r];
    for (int y = 0; y < rows + 2 * r; y++) {
      pad(clamp(top + y - r, height) * width, r, padded);
      for (int k = 0; k < kernel.length; k++) {
        addScaled(padded, k, kernel[k], across, y * width, width);
      }
    }
    for (int y = 0; y < rows; y++) {
      for (int k = 0; k < kernel.length; k++) {
        addScaled(across, (y + k) * width, kernel[k], out, (top + y) * width, width);
      }
    }
  }

  private void pad(int start, int r, float[] padded) {
    System.arraycopy(values, start, padded, r, width);
    Arrays.fill(padded, 0, r, values[start]);
    Arrays.fill(padded, r + width, padded.length, values[start + width - 1]);
  }

  private static void addScaled(
      float[] from, int start, float factor, float[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] += factor * from[start + i];
    }
  }

  private static float[] gaussian(double sigma) {
    int r = (int) Math.ceil(2.5 * sigma);
    float[] kernel = new float[2 * r + 1];
    float sum = 0;
    for (int i = -r; i <= r; i++) {
      kernel[i + r] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += kernel[i + r];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }

  /** A part of the picture; beyond its edge the nearest pixels go on. */
  public GreyImage window(int x0, int y0, int w, int h) {
    float[] out = new float[w * h];
    for (int y = 0; y < h; y++) {
      int from = clamp(y0 + y, height) * width;
      for (int x = 0; x < w; x++) {
        out[y * w + x] = values[from + clamp(x0 + x, width)];
      }
    }
    return new GreyImage(w, h, out);
  }

  /** The picture turned clockwise by a quarter. */
  public GreyImage turned() {
    float[] out = new float[values.length];
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < height; x++) {
        out[y * height + x] = values[(height - 1 - x) * width + y];
      }
    }
    int across = height;
    int down = width;
    return new GreyImage(across, down, out);
  }

  /** Without the differences of light that are wider than {@code reach} pixels: glare, shadow. */
  public GreyImage flattened(int reach) {
    double[] sums = sums();
    float[] out = new float[values.length];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - reach) * (width + 1);
      int bottom = Math.min(height, y + reach + 1) * (width + 1);
      int rows = (bottom - top) / (width + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        double sum =
            sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
        out[y * width + x] =
            (float) (MIDDLE_GREY + values[y * width + x] - sum / (rows * (right - left)));
      }
    }
    return new GreyImage(width, height, out);
  }

  /** At (x, y) the sum of all values above and to the left of it. */
  private double[] sums() {
    double[] sums = new double[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      double row = 0;
      for (int x = 0; x < width; x++) {
        row += values[y * width + x];
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  /** The standard deviation of all values: near zero for a blank page. */
  public double contrast() {
    double sum = 0;
    double squares = 0;
    for (float v : values) {
      sum += v;
      squares += (double) v * v;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }

  /** The values themselves, row by row, for loops that read many: not to be written to. */
  public float[] values() {
    return values;
  }

  /** Each pixel as one byte, 0 to 255, as decoders take them. */
  public byte[] bytes() {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(Math.max(0, Math.min(WHITE, values[i])));
    }
    return bytes;
  }

  private static int clamp(int v, int limit) {
    return Math.max(0, Math.min(limit - 1, v));
  }
}
