package org.biobank.scanner.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.biobank.scanner.image.GreyImage;

/**
 * Correlates the finder pattern of one size, turn and number of modules with the picture over a
 * patch of centres, all four quarter turns at once: the ring of modules is sampled once, and a
 * quarter turn only changes which of its sides should be solid.
 */
final class CoarseScan {
  private static final int QUARTERS = 4;

  private final GreyImage image;
  private final int modules;
  private final double size;
  private final double angle;
  private final int[] dx;
  private final int[] dy;
  private final float[][] expected;
  private final float[] weights;
  private final float weightSum;
  private final double[] expectedMean = new double[QUARTERS];
  private final double[] expectedSpread = new double[QUARTERS];

  CoarseScan(GreyImage image, int modules, double size, double angle) {
    this.image = image;
    this.modules = modules;
    this.size = size;
    this.angle = angle;
    FinderPattern pattern = FinderPattern.of(modules);
    int count = pattern.size();
    dx = new int[count];
    dy = new int[count];
    weights = new float[count];
    expected = new float[QUARTERS][count];
    ModuleFrame frame = ModuleFrame.of(modules, Pose.square(0, 0, size, angle));
    float sum = 0;
    for (int i = 0; i < count; i++) {
      int c = pattern.column(i);
      int r = pattern.row(i);
      dx[i] = (int) Math.round(frame.x(c + 0.5, r + 0.5));
      dy[i] = (int) Math.round(frame.y(c + 0.5, r + 0.5));
      weights[i] = pattern.weight(i);
      sum += weights[i];
      for (int q = 0; q < QUARTERS; q++) {
        expected[q][i] = mark(c, r, q) ? 1 : 0;
        expectedMean[q] += weights[i] * expected[q][i];
      }
    }
    weightSum = sum;
    for (int q = 0; q < QUARTERS; q++) {
      expectedMean[q] /= sum;
      expectedSpread[q] = expectedMean[q] * (1 - expectedMean[q]) * sum;
    }
  }

  /** Whether the module at (c, r) is marked when the symbol is turned by q quarters. */
  private boolean mark(int c, int r, int quarter) {
    if (c < 0 || r < 0 || c >= modules || r >= modules) {
      return false;
    }
    int column = c;
    int row = r;
    for (int q = 0; q < quarter; q++) {
      int turned = row;
      row = modules - 1 - column;
      column = turned;
    }
    return FinderPattern.isMark(modules, column, row);
  }

  /** For each quarter turn and polarity the best centre within a fifth of the size. */
  List<Candidate> best(double x, double y) {
    double module = size / modules;
    double step = module * 0.5;
    int reach = (int) Math.ceil(0.2 * size / step);
    double[] high = new double[2 * QUARTERS];
    double[] atX = new double[2 * QUARTERS];
    double[] atY = new double[2 * QUARTERS];
    double[] scores = new double[QUARTERS];
    for (int j = -reach; j <= reach; j++) {
      for (int i = -reach; i <= reach; i++) {
        double cx = x + i * step;
        double cy = y + j * step;
        score((int) Math.round(cx), (int) Math.round(cy), scores);
        for (int q = 0; q < QUARTERS; q++) {
          int slot = scores[q] > 0 ? q : q + QUARTERS;
          if (Math.abs(scores[q]) > Math.abs(high[slot])) {
            high[slot] = scores[q];
            atX[slot] = cx;
            atY[slot] = cy;
          }
        }
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (int slot = 0; slot < high.length; slot++) {
      double turned = angle + slot % QUARTERS * Math.PI / 2;
      found.add(
          new Candidate(modules, Pose.square(atX[slot], atY[slot], size, turned), high[slot]));
    }
    return found;
  }

  private void score(int cx, int cy, double[] out) {
    float sum = 0;
    float squares = 0;
    Arrays.fill(out, 0);
    float e0 = 0;
    float e1 = 0;
    float e2 = 0;
    float e3 = 0;
    for (int i = 0; i < dx.length; i++) {
      float v = image.at(cx + dx[i], cy + dy[i]);
      float wv = weights[i] * v;
      sum += wv;
      squares += wv * v;
      e0 += wv * expected[0][i];
      e1 += wv * expected[1][i];
      e2 += wv * expected[2][i];
      e3 += wv * expected[3][i];
    }
    double variance = squares - (double) sum * sum / weightSum;
    if (variance <= 1e-3) {
      return;
    }
    out[0] = (e0 - expectedMean[0] * sum) / Math.sqrt(variance * expectedSpread[0]);
    out[1] = (e1 - expectedMean[1] * sum) / Math.sqrt(variance * expectedSpread[1]);
    out[2] = (e2 - expectedMean[2] * sum) / Math.sqrt(variance * expectedSpread[2]);
    out[3] = (e3 - expectedMean[3] * sum) / Math.sqrt(variance * expectedSpread[3]);
  }
}
