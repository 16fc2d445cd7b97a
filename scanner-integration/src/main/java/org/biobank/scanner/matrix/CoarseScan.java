package org.biobank.scanner.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.biobank.scanner.image.GreyImage;

/**
 * Correlates the finder pattern of one size, turn and number of modules with a picture over a patch
 * of centres, all four quarter turns at once.
 */
final class CoarseScan {
  private static final int QUARTERS = FinderGroups.QUARTERS;

  /** How far the middle may be from where it is looked for, as a share of the symbol's side. */
  private static final double REACH = 0.2;

  private final GreyImage image;
  private final FinderGroups groups;
  private final int modules;
  private final double size;
  private final double angle;
  private final int[] offsets;

  /** The groups' weights; all modules of a group weigh the same but those of the first. */
  private final float[] weights;

  private final int margin;
  private final double weightSum;
  private final double[] expectedMean = new double[QUARTERS];
  private final double[] expectedSpread = new double[QUARTERS];
  private final double[] scores = new double[QUARTERS];

  CoarseScan(GreyImage image, int modules, double size, double angle) {
    this.image = image;
    this.groups = FinderGroups.of(modules);
    this.modules = modules;
    this.size = size;
    this.angle = angle;
    this.offsets = new int[groups.size()];
    this.weights = new float[groups.size()];
    this.margin = (int) Math.ceil((0.5 + 1.0 / modules) * size * Math.sqrt(2));
    ModuleFrame frame = ModuleFrame.of(modules, Pose.square(0, 0, size, angle));
    double sum = 0;
    for (int group = 0, i = 0; group < groups.groups(); group++) {
      for (; i < groups.end(group); i++) {
        double c = groups.column(i) + 0.5;
        double r = groups.row(i) + 0.5;
        offsets[i] =
            (int) Math.round(frame.y(c, r)) * image.width() + (int) Math.round(frame.x(c, r));
        weights[i] = groups.weight(i);
        sum += weights[i];
        for (int q = 0; q < QUARTERS; q++) {
          expectedMean[q] += (group >> q & 1) * weights[i];
        }
      }
    }
    weightSum = sum;
    for (int q = 0; q < QUARTERS; q++) {
      expectedMean[q] /= sum;
      expectedSpread[q] = expectedMean[q] * (1 - expectedMean[q]) * sum;
    }
  }

  /** For each quarter turn, and for light and dark marks, the best middle near the given one. */
  List<Candidate> best(double x, double y) {
    double step = size / modules * 0.5;
    int reach = (int) Math.ceil(REACH * size / step);
    double[] high = new double[2 * QUARTERS];
    double[] atX = new double[2 * QUARTERS];
    double[] atY = new double[2 * QUARTERS];
    for (int j = -reach; j <= reach; j++) {
      for (int i = -reach; i <= reach; i++) {
        double cx = x + i * step;
        double cy = y + j * step;
        if (!score((int) Math.round(cx), (int) Math.round(cy))) {
          continue;
        }
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

  /** Fills in the scores of the four quarter turns; false where the symbol would not fit in. */
  private boolean score(int cx, int cy) {
    if (cx < margin
        || cy < margin
        || cx >= image.width() - margin
        || cy >= image.height() - margin) {
      return false;
    }
    float[] values = image.values();
    int middle = cy * image.width() + cx;
    float sum = 0;
    float squares = 0;
    Arrays.fill(scores, 0);
    int i = 0;
    for (int group = 0; group < groups.groups(); group++) {
      float ofGroup = 0;
      for (int end = groups.end(group); i < end; i++) {
        float v = values[middle + offsets[i]];
        float wv = weights[i] * v;
        ofGroup += wv;
        squares += wv * v;
      }
      sum += ofGroup;
      for (int q = 0; q < QUARTERS; q++) {
        scores[q] += (group >> q & 1) * ofGroup;
      }
    }
    double variance = squares - (double) sum * sum / weightSum;
    for (int q = 0; q < QUARTERS; q++) {
      scores[q] =
          variance <= 1e-3
              ? 0
              : (scores[q] - expectedMean[q] * sum) / Math.sqrt(variance * expectedSpread[q]);
    }
    return true;
  }
}
