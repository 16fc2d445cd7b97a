package org.biobank.scanner.matrix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.biobank.scanner.image.GreyImage;

/**
 * The modules of a square symbol that are known before it is read: the two solid bars, the two
 * alternating sides (ISO/IEC 16022 section 4.3) and the quiet zone of one module around them.
 */
final class FinderPattern {
  private static final Map<Integer, FinderPattern> BY_SIZE = new ConcurrentHashMap<>();
  private static final double QUIET_WEIGHT = 0.6;

  private final int modules;
  private final int[] columns;
  private final int[] rows;
  private final float[] expected;
  private final float[] weights;

  private FinderPattern(int modules) {
    this.modules = modules;
    int count = 4 * (modules - 1) + 4 * modules;
    columns = new int[count];
    rows = new int[count];
    expected = new float[count];
    weights = new float[count];
    int next = 0;
    for (int row = -1; row <= modules; row++) {
      for (int column = -1; column <= modules; column++) {
        boolean quiet = row < 0 || column < 0 || row == modules || column == modules;
        boolean corner = (row < 0 || row == modules) && (column < 0 || column == modules);
        if (corner || (!quiet && !isFinder(modules, column, row))) {
          continue;
        }
        columns[next] = column;
        rows[next] = row;
        expected[next] = !quiet && isMark(modules, column, row) ? 1 : 0;
        weights[next] = (float) (quiet ? QUIET_WEIGHT : 1);
        next++;
      }
    }
  }

  static FinderPattern of(int modules) {
    return BY_SIZE.computeIfAbsent(modules, FinderPattern::new);
  }

  /** Whether the module belongs to the outermost ring. */
  static boolean isFinder(int modules, int column, int row) {
    return column == 0 || row == 0 || column == modules - 1 || row == modules - 1;
  }

  /** Whether a module of the outermost ring carries a mark. */
  static boolean isMark(int modules, int column, int row) {
    if (column == 0 || row == modules - 1) {
      return true;
    }
    return row == 0 ? column % 2 == 0 : row % 2 == 1;
  }

  int modules() {
    return modules;
  }

  int size() {
    return columns.length;
  }

  int column(int i) {
    return columns[i];
  }

  int row(int i) {
    return rows[i];
  }

  float expected(int i) {
    return expected[i];
  }

  float weight(int i) {
    return weights[i];
  }

  /**
   * The weighted correlation of the picture with the pattern at a frame, -1 to 1: positive for
   * light marks on a dark ground, negative for dark marks on a light one.
   */
  double correlation(GreyImage image, ModuleFrame f) {
    double sw = 0;
    double sv = 0;
    double svv = 0;
    double se = 0;
    double sev = 0;
    for (int i = 0; i < columns.length; i++) {
      double c = columns[i] + 0.5;
      double r = rows[i] + 0.5;
      double v = image.at(f.x(c, r), f.y(c, r));
      double w = weights[i];
      sw += w;
      sv += w * v;
      svv += w * v * v;
      se += w * expected[i];
      sev += w * expected[i] * v;
    }
    double covariance = sev - se * sv / sw;
    double variance = (svv - sv * sv / sw) * (se - se * se / sw);
    return variance <= 1e-6 ? 0 : covariance / Math.sqrt(variance);
  }
}
