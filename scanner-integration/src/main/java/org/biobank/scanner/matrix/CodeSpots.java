package org.biobank.scanner.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places of an edge map that look like the middle of a code: a patch as large as the smallest code
 * in which no part is without edges. A wall of a well has strong edges too, but along a line.
 */
public final class CodeSpots {
  private static final int PARTS = 3;

  /** A place in the map, and the edges in the patch's poorest part. */
  private record Spot(int x, int y, double poorest) {}

  private final EdgeMap map;
  private final double apart;
  private final int part;
  private final double[] sums;

  /**
   * @param least side of the smallest code, map pixels
   * @param apart codes do not lie nearer to each other, map pixels
   */
  public CodeSpots(EdgeMap map, double least, double apart) {
    this.map = map;
    this.apart = apart;
    this.part = (int) Math.max(1, Math.round(least / PARTS));
    this.sums = map.sums();
  }

  /** The likeliest first, as points of the picture. */
  public List<PicturePoint> likeliest(int most) {
    List<Spot> kept = new ArrayList<>();
    for (Spot spot : byPoorestPart()) {
      if (kept.stream().allMatch(k -> isApart(k, spot))) {
        kept.add(spot);
      }
      if (kept.size() == most) {
        break;
      }
    }
    return kept.stream().map(spot -> map.inPicture(spot.x(), spot.y())).toList();
  }

  private List<Spot> byPoorestPart() {
    List<Spot> spots = new ArrayList<>();
    int side = PARTS * part;
    for (int y = 0; y + side <= map.height(); y++) {
      for (int x = 0; x + side <= map.width(); x++) {
        double poorest = poorestPart(x, y);
        if (poorest > 0) {
          spots.add(new Spot(x + side / 2, y + side / 2, poorest));
        }
      }
    }
    spots.sort(Comparator.comparingDouble(Spot::poorest).reversed());
    return spots;
  }

  private double poorestPart(int left, int top) {
    double poorest = Double.MAX_VALUE;
    for (int i = 0; i < PARTS * PARTS; i++) {
      int x = left + i % PARTS * part;
      int y = top + i / PARTS * part;
      int stride = map.width() + 1;
      double sum =
          sums[(y + part) * stride + x + part]
              - sums[(y + part) * stride + x]
              - sums[y * stride + x + part]
              + sums[y * stride + x];
      poorest = Math.min(poorest, sum);
    }
    return poorest;
  }

  private boolean isApart(Spot a, Spot b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y()) >= apart;
  }
}
