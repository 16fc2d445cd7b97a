package org.biobank.scanner.image;

import java.util.Arrays;

/**
 * One plane of luminance, 0 (black) to 255 (white), row by row from the top left. Coordinates are
 * in pixels; a pixel's centre lies at its whole number. Outside the picture the nearest edge
 * counts.
 */
public final class GreyImage {
  private static final float MIDDLE_GREY = 128;

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
    float[] across = new float[values.length];
    for (int y = 0; y < height; y++) {
      blurRow(y * width, kernel, across);
    }
    float[] out = new float[values.length];
    int r = kernel.length / 2;
    for (int y = 0; y < height; y++) {
      for (int k = -r; k <= r; k++) {
        int from = clamp(y + k, height) * width;
        float weight = kernel[k + r];
        for (int x = 0; x < width; x++) {
          out[y * width + x] += weight * across[from + x];
        }
      }
    }
    return new GreyImage(width, height, out);
  }

  private void blurRow(int start, float[] kernel, float[] out) {
    int r = kernel.length / 2;
    for (int x = 0; x < width; x++) {
      float sum = 0;
      for (int k = -r; k <= r; k++) {
        sum += kernel[k + r] * values[start + clamp(x + k, width)];
      }
      out[start + x] = sum;
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

  /** The part of the picture inside the given rectangle, cut at the picture's edge. */
  public GreyImage crop(int x0, int y0, int w, int h) {
    int left = Math.max(0, x0);
    int top = Math.max(0, y0);
    int cutWidth = Math.max(1, Math.min(width - left, x0 + w - left));
    int cutHeight = Math.max(1, Math.min(height - top, y0 + h - top));
    float[] out = new float[cutWidth * cutHeight];
    for (int y = 0; y < cutHeight; y++) {
      System.arraycopy(values, (top + y) * width + left, out, y * cutWidth, cutWidth);
    }
    return new GreyImage(cutWidth, cutHeight, out);
  }

  /** Without the differences of light that are wider than {@code sigma} pixels: glare, shadow. */
  public GreyImage flattened(double sigma) {
    GreyImage light = blur(sigma);
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = MIDDLE_GREY + values[i] - light.values[i];
    }
    return new GreyImage(width, height, out);
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

  /** A copy of the values, row by row. */
  public float[] toArray() {
    return Arrays.copyOf(values, values.length);
  }

  private static int clamp(int v, int limit) {
    return Math.max(0, Math.min(limit - 1, v));
  }
}
