package org.biobank.scanner.matrix;

import org.biobank.scanner.image.GreyImage;

/**
 * The brightness of every module of a symbol and of a ring of quiet modules around it, marks
 * counted as high whatever the polarity. Index (row + 1) * side + column + 1, where side = modules
 * + 2.
 */
final class ModuleSamples {
  private final int modules;
  private final float[] values;

  ModuleSamples(int modules, float[] values) {
    this.modules = modules;
    this.values = values;
  }

  private static final double[] OFFSETS = {-0.27, 0, 0.27};

  static ModuleSamples take(GreyImage image, ModuleFrame frame, boolean lightMarks) {
    int side = frame.modules() + 2;
    float[] values = new float[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double sum = 0;
        for (double dr : OFFSETS) {
          for (double dc : OFFSETS) {
            double c = column - 0.5 + dc;
            double r = row - 0.5 + dr;
            sum += image.at(frame.x(c, r), frame.y(c, r));
          }
        }
        double mean = sum / (OFFSETS.length * OFFSETS.length);
        values[row * side + column] = (float) (lightMarks ? mean : 255 - mean);
      }
    }
    return new ModuleSamples(frame.modules(), values);
  }

  int modules() {
    return modules;
  }

  /** Shared with the model that explains them, which only reads. */
  float[] values() {
    return values;
  }

  int side() {
    return modules + 2;
  }

  /** The samples of the symbol whose picture is this one's mirror image. */
  ModuleSamples mirrored() {
    int side = side();
    float[] out = new float[values.length];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        // The finder's two bars change places: the mirror axis runs through their corner.
        out[row * side + column] = values[(side - 1 - column) * side + side - 1 - row];
      }
    }
    return new ModuleSamples(modules, out);
  }
}
