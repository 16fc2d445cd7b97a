package org.biobank.scanner.rack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biobank.scanner.matrix.EdgeMap;

/**
 * The two shifts under which an edge map repeats: a rack's pitches, with their tilt. A pitch is
 * known by its multiples: shifted by one, two or three pitches the map looks like itself, by half a
 * pitch more or less it does not. So neither twice nor half of it is taken for the pitch.
 */
record Periods(double ax, double ay, double bx, double by) {
  private static final int TILTS = 3;
  private static final double TILT_STEP = 0.012;
  private static final int MULTIPLES = 3;
  private static final double LEAST_CONTRAST = 0.04;
  private static final double MOST_SKEW = 1.16;
  private static final int PEAKS = 8;
  private static final int LONGEST = 6;

  /** The picture is at most so many times as long as the rack. */
  private static final double MOST_AROUND = 3;

  /** A shift, and by how much more the map repeats under its multiples than between them. */
  private record Shift(double along, double across, double contrast) {
    double skew(Shift other) {
      return Math.max(along / other.along, other.along / along);
    }
  }

  private record Pair(Shift a, Shift b) {
    double contrast() {
      return a.contrast + b.contrast;
    }
  }

  /** Empty if nothing in the map repeats in both directions with a possible pitch. */
  static Optional<Periods> of(EdgeMap map, RackLayout layout) {
    List<Shift> horizontal = shifts(map, layout.columns(), true);
    List<Shift> vertical = shifts(map, layout.rows(), false);
    return horizontal.stream()
        .flatMap(a -> vertical.stream().map(b -> new Pair(a, b)))
        .filter(pair -> pair.a().skew(pair.b()) <= MOST_SKEW)
        .max(Comparator.comparingDouble(Pair::contrast))
        .map(
            pair -> {
              Shift a = refined(map, pair.a(), layout.columns(), true);
              Shift b = refined(map, pair.b(), layout.rows(), false);
              return new Periods(a.along, a.across, b.across, b.along);
            });
  }

  private static List<Shift> shifts(EdgeMap map, int count, boolean horizontal) {
    return IntStream.rangeClosed(-TILTS, TILTS)
        .parallel()
        .mapToObj(tilt -> peaks(map, count, horizontal, tilt * TILT_STEP))
        .flatMap(List::stream)
        .sorted(Comparator.comparingDouble(Shift::contrast).reversed())
        .limit((long) PEAKS * TILTS)
        .toList();
  }

  private static List<Shift> peaks(EdgeMap map, int count, boolean horizontal, double tilt) {
    int extent = horizontal ? map.width() : map.height();
    int least = (int) Math.max(6, extent / (count * MOST_AROUND));
    int most = (int) Math.min(extent * 0.6, extent / (count - 0.6));
    int multiples = Math.min(MULTIPLES, count - 1);
    int longest = Math.min(extent - 2, (multiples + 1) * (most + 1));
    double[] likeness = new double[Math.max(0, longest)];
    for (int along = least / 2; along < likeness.length; along++) {
      likeness[along] = likeness(map, along, along * tilt, horizontal);
    }
    List<Shift> all = new ArrayList<>();
    for (int along = least; along <= most; along++) {
      all.add(new Shift(along, along * tilt, contrast(likeness, along, multiples)));
    }
    return all.stream()
        .filter(s -> s.contrast >= LEAST_CONTRAST)
        .sorted(Comparator.comparingDouble(Shift::contrast).reversed())
        .limit(PEAKS)
        .toList();
  }

  private static double contrast(double[] likeness, int along, int multiples) {
    double sum = 0;
    int terms = 0;
    for (int k = 1; k <= multiples; k++) {
      int after = (int) Math.round((k + 0.5) * along);
      if (after < likeness.length) {
        int before = (int) Math.round((k - 0.5) * along);
        sum += near(likeness, k * along) - (likeness[before] + likeness[after]) / 2;
        terms++;
      }
    }
    return terms == 0 ? 0 : sum / terms;
  }

  /** Multiples of a pitch that is not whole lie a little beside the multiples of the whole one. */
  private static double near(double[] likeness, int at) {
    return Math.max(likeness[at], Math.max(likeness[at - 1], likeness[at + 1]));
  }

  private static double likeness(EdgeMap map, double along, double across, boolean horizontal) {
    int a = (int) Math.round(along);
    int b = (int) Math.round(across);
    return horizontal ? map.selfCorrelation(a, b) : map.selfCorrelation(b, a);
  }

  /** Longer multiples of the shift tell its length more finely. */
  private static Shift refined(EdgeMap map, Shift rough, int count, boolean horizontal) {
    Shift best = rough;
    int last = Math.min(LONGEST, count - 2);
    for (int k = 1; k <= last; k++) {
      Shift centre = best;
      double high = -2;
      for (int i = -2; i <= 2; i++) {
        for (int j = -2; j <= 2; j++) {
          double along = centre.along + i * 0.5 / k;
          double across = centre.across + j * 0.5 / k;
          double likeness = likeness(map, k * along, k * across, horizontal);
          if (likeness > high) {
            high = likeness;
            best = new Shift(along, across, rough.contrast);
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
