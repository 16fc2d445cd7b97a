package org.biobank.scanner.rack;

import java.util.ArrayList;
import java.util.List;

/**
 * The two shifts under which an edge map looks most like itself: a rack's pitches, with their tilt.
 */
record Periods(double ax, double ay, double bx, double by, double strength) {
  private static final int TILT_STEPS = 3;
  private static final double MOST_SKEW = 1.16;
  private static final int LONGEST = 5;

  /** A shift and its likeness. */
  private record Shift(double along, double across, double likeness) {}

  static Periods of(EdgeMap map, RackLayout layout) {
    List<Shift> horizontal = shifts(map, layout.columns(), true);
    List<Shift> vertical = shifts(map, layout.rows(), false);
    Shift bestA = new Shift(0, 0, 0);
    Shift bestB = bestA;
    double best = -1;
    for (Shift a : horizontal) {
      for (Shift b : vertical) {
        double skew = Math.max(a.along / b.along, b.along / a.along);
        double score = Math.min(a.likeness, b.likeness) + 0.25 * (a.likeness + b.likeness);
        // A multiple of the pitch repeats as well as the pitch: the shorter wins unless clearly
        // worse.
        double cost = 0.1 * score * Math.log(a.along * b.along);
        if (skew <= MOST_SKEW && score - cost > best) {
          best = score - cost;
          bestA = a;
          bestB = b;
        }
      }
    }
    if (bestA.along == 0) {
      return new Periods(0, 0, 0, 0, 0);
    }
    Shift a = refined(map, bestA, layout.columns(), true);
    Shift b = refined(map, bestB, layout.rows(), false);
    return new Periods(
        a.along, a.across, b.across, b.along, Math.min(bestA.likeness, bestB.likeness));
  }

  private static List<Shift> shifts(EdgeMap map, int count, boolean horizontal) {
    int extent = horizontal ? map.width() : map.height();
    int least = (int) Math.max(6, extent / (count * 2.2));
    int most = (int) Math.min(extent * 0.6, extent / (count - 0.6));
    List<Shift> all = new ArrayList<>();
    for (int along = least; along <= most; along++) {
      Shift best = new Shift(along, 0, -1);
      int tilt = Math.max(1, Math.round(along * 0.06f));
      int step = Math.max(1, tilt / TILT_STEPS);
      for (int across = -tilt; across <= tilt; across += step) {
        double likeness = likeness(map, along, across, horizontal, 2);
        if (likeness > best.likeness) {
          best = new Shift(along, across, likeness);
        }
      }
      all.add(best);
    }
    return all;
  }

  private static double likeness(
      EdgeMap map, double along, double across, boolean horizontal, int step) {
    int a = (int) Math.round(along);
    int b = (int) Math.round(across);
    return horizontal ? map.selfCorrelation(a, b, step) : map.selfCorrelation(b, a, step);
  }

  /** Longer multiples of the shift tell its length more finely. */
  private static Shift refined(EdgeMap map, Shift rough, int count, boolean horizontal) {
    Shift best = rough;
    int last = Math.min(LONGEST, count - 2);
    for (int k = 1; k <= last; k++) {
      double reach = 1.0 / k;
      Shift centre = best;
      double high = -2;
      for (double da = -reach; da <= reach + 1e-9; da += reach / 2) {
        for (double dc = -reach; dc <= reach + 1e-9; dc += reach / 2) {
          double l =
              likeness(map, k * (centre.along + da), k * (centre.across + dc), horizontal, 2);
          if (l > high) {
            high = l;
            best = new Shift(centre.along + da, centre.across + dc, rough.likeness);
          }
        }
      }
    }
    return best;
  }

  Lattice lattice() {
    return new Lattice(0, 0, ax, ay, bx, by);
  }
}
