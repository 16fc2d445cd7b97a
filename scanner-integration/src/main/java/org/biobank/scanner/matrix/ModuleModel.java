package org.biobank.scanner.matrix;

import java.util.Arrays;

/**
 * Which modules are marked, as the assignment that explains the samples best. Each sample is taken
 * as a plane of light plus the module's own mark plus what blur brings from its 4 neighbours and
 * from its 4 corners. The four strengths and the plane are fitted by least squares; the marks are
 * then changed one at a time while that lowers the squared error; both in turn. Finder and quiet
 * zone stay as the standard has them.
 */
final class ModuleModel {
  private static final int TERMS = 6;
  private static final int ROUNDS = 4;
  private static final int SWEEPS = 6;

  private final int modules;
  private final int side;
  private final float[] samples;
  private final boolean[] marks;
  private final double[] fit = new double[TERMS];
  private final double[] residuals;

  private ModuleModel(ModuleSamples s) {
    this.modules = s.modules();
    this.side = s.side();
    this.samples = s.values();
    this.marks = new boolean[side * side];
    this.residuals = new double[side * side];
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        marks[index(column, row)] =
            FinderPattern.isFinder(modules, column, row)
                && FinderPattern.isMark(modules, column, row);
      }
    }
  }

  /** Starts from the samples sharpened and cut at a threshold between 0 (ground) and 1 (mark). */
  static ModuleModel from(ModuleSamples samples, double sharpening, double threshold) {
    ModuleModel model = new ModuleModel(samples);
    model.cut(sharpening, threshold);
    return model;
  }

  /** The model of a known symbol, its strengths fitted to the samples. */
  ModuleModel withMarks(boolean[] inner) {
    ModuleModel other = new ModuleModel(new ModuleSamples(modules, samples));
    other.setInner(inner);
    other.fitStrengths();
    return other;
  }

  private void cut(double sharpening, double threshold) {
    double[] level = levels();
    double range = level[1] - level[0];
    for (int row = 1; row < modules - 1; row++) {
      for (int column = 1; column < modules - 1; column++) {
        int i = index(column, row);
        double around =
            (samples[i - 1] + samples[i + 1] + samples[i - side] + samples[i + side]) / 4;
        double sharp = samples[i] + sharpening * (samples[i] - around);
        marks[i] = sharp > level[0] + threshold * range;
      }
    }
  }

  /** Two means of the inner samples, the lower first. */
  private double[] levels() {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        low = Math.min(low, samples[index(column, row)]);
        high = Math.max(high, samples[index(column, row)]);
      }
    }
    for (int round = 0; round < 8; round++) {
      double cut = (low + high) / 2;
      double below = 0;
      double above = 0;
      int belowCount = 0;
      int aboveCount = 0;
      for (int row = 0; row < modules; row++) {
        for (int column = 0; column < modules; column++) {
          float v = samples[index(column, row)];
          if (v < cut) {
            below += v;
            belowCount++;
          } else {
            above += v;
            aboveCount++;
          }
        }
      }
      low = belowCount == 0 ? low : below / belowCount;
      high = aboveCount == 0 ? high : above / aboveCount;
    }
    return new double[] {low, high};
  }

  /** Settles strengths and marks in turn. */
  ModuleModel settle() {
    for (int round = 0; round < ROUNDS; round++) {
      fitStrengths();
      if (fit[3] <= 0 || !flipWhileBetter()) {
        break;
      }
    }
    fitStrengths();
    return this;
  }

  private void fitStrengths() {
    double[][] normal = new double[TERMS][TERMS + 1];
    double[] terms = new double[TERMS];
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        terms(column, row, terms);
        float v = samples[index(column, row)];
        for (int i = 0; i < TERMS; i++) {
          for (int j = i; j < TERMS; j++) {
            normal[i][j] += terms[i] * terms[j];
          }
          normal[i][TERMS] += terms[i] * v;
        }
      }
    }
    LeastSquares.solve(normal, fit);
    double[] t = new double[TERMS];
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        terms(column, row, t);
        double predicted = 0;
        for (int k = 0; k < TERMS; k++) {
          predicted += fit[k] * t[k];
        }
        residuals[index(column, row)] = samples[index(column, row)] - predicted;
      }
    }
  }

  private void terms(int column, int row, double[] out) {
    int i = index(column, row);
    out[0] = 1;
    out[1] = (column + 0.5) / modules - 0.5;
    out[2] = (row + 0.5) / modules - 0.5;
    out[3] = bit(i);
    out[4] = bit(i - 1) + bit(i + 1) + bit(i - side) + bit(i + side);
    out[5] = bit(i - side - 1) + bit(i - side + 1) + bit(i + side - 1) + bit(i + side + 1);
  }

  private int bit(int i) {
    return marks[i] ? 1 : 0;
  }

  private boolean flipWhileBetter() {
    boolean changed = false;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean moved = false;
      for (int row = 1; row < modules - 1; row++) {
        for (int column = 1; column < modules - 1; column++) {
          int i = index(column, row);
          if (costOfFlip(i) < 0) {
            flip(i);
            moved = true;
          }
        }
      }
      changed |= moved;
      if (!moved) {
        break;
      }
    }
    return changed;
  }

  /** By how much the squared error over the symbol grows if the module changes its mind. */
  private double costOfFlip(int i) {
    double sign = marks[i] ? -1 : 1;
    double cost = 0;
    for (int dr = -1; dr <= 1; dr++) {
      for (int dc = -1; dc <= 1; dc++) {
        double change = sign * fit[3 + Math.abs(dr) + Math.abs(dc)];
        cost += change * (change - 2 * residuals[i + dr * side + dc]);
      }
    }
    return cost;
  }

  private void flip(int i) {
    double sign = marks[i] ? -1 : 1;
    for (int dr = -1; dr <= 1; dr++) {
      for (int dc = -1; dc <= 1; dc++) {
        residuals[i + dr * side + dc] -= sign * fit[3 + Math.abs(dr) + Math.abs(dc)];
      }
    }
    marks[i] = !marks[i];
  }

  /** How much it would cost to change each inner module, in units of one clean module's energy. */
  double[] certainties() {
    double unit = fit[3] * fit[3] + 4 * fit[4] * fit[4] + 4 * fit[5] * fit[5];
    int inner = modules - 2;
    double[] out = new double[inner * inner];
    for (int row = 0; row < inner; row++) {
      for (int column = 0; column < inner; column++) {
        out[row * inner + column] =
            unit <= 0 ? 0 : Math.max(0, costOfFlip(index(column + 1, row + 1)) / unit);
      }
    }
    return out;
  }

  /** The share of the samples' variance that the model explains, up to 1. */
  double explained() {
    double sum = 0;
    double squares = 0;
    double error = 0;
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        int i = index(column, row);
        sum += samples[i];
        squares += (double) samples[i] * samples[i];
        error += residuals[i] * residuals[i];
      }
    }
    double variance = squares - sum * sum / (modules * modules);
    return variance <= 0 ? 0 : 1 - error / variance;
  }

  /** The strength of a module's own mark, grey values. */
  double contrast() {
    return fit[3];
  }

  boolean[] inner() {
    int inner = modules - 2;
    boolean[] out = new boolean[inner * inner];
    for (int row = 0; row < inner; row++) {
      for (int column = 0; column < inner; column++) {
        out[row * inner + column] = marks[index(column + 1, row + 1)];
      }
    }
    return out;
  }

  /** All modules, finder included, without the quiet zone: [row][column]. */
  boolean[][] symbol() {
    boolean[][] out = new boolean[modules][];
    for (int row = 0; row < modules; row++) {
      int from = index(0, row);
      out[row] = Arrays.copyOfRange(marks, from, from + modules);
    }
    return out;
  }

  private void setInner(boolean[] inner) {
    int n = modules - 2;
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        marks[index(column + 1, row + 1)] = inner[row * n + column];
      }
    }
  }

  private int index(int column, int row) {
    return (row + 1) * side + column + 1;
  }
}
