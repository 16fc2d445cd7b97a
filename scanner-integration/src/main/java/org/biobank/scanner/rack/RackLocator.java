package org.biobank.scanner.rack;

import java.util.List;
import org.biobank.scanner.image.GreyImage;

/**
 * Finds the lattice of wells in a picture without being told anything but the rows and columns: the
 * two pitches from the picture's likeness to itself when shifted, the phase by folding, and which
 * of the lattice's nodes are wells by their likeness to the average cell.
 */
final class RackLocator {
  private static final double LEAST_PERIODIC = 0.08;

  /**
   * The walls of wells may have more edges than the codes in them: the right phase need not be
   * first.
   */
  private static final int PHASES = 12;

  private final EdgeMap map;
  private final RackLayout layout;

  /**
   * @param layout rows and columns as the picture shows them
   */
  RackLocator(GreyImage image, RackLayout layout) {
    this.layout = layout;
    double rough =
        Math.min(image.width() / (layout.columns() + 1.5), image.height() / (layout.rows() + 1.5));
    this.map = EdgeMap.of(image, rough);
  }

  /**
   * Lattices in picture pixels, the likeliest first; they differ in phase.
   *
   * @throws RackNotFound if nothing in the picture repeats with a possible pitch
   */
  List<Lattice> lattices() {
    Periods periods = Periods.of(map, layout);
    if (periods.strength() < LEAST_PERIODIC) {
      throw new RackNotFound(
          "the picture shows no rack of %d x %d wells: nothing in it repeats as wells do"
              .formatted(layout.rows(), layout.columns()));
    }
    Lattice steps = periods.lattice();
    CellPattern pattern = new CellPattern(map, steps);
    return pattern.phases(PHASES).stream()
        .map(phase -> placed(pattern, phase).scaled(map.scale()))
        .map(l -> l.shiftedBy(map.scale() * 0.75, map.scale() * 0.75))
        .toList();
  }

  /** Moves the origin to the node that makes the rows x columns nodes from there most well-like. */
  private Lattice placed(CellPattern pattern, Lattice phase) {
    int[] rows = span(phase, true);
    int[] columns = span(phase, false);
    double[][] likeness = new double[rows[1] - rows[0] + 1][columns[1] - columns[0] + 1];
    for (int r = 0; r < likeness.length; r++) {
      for (int c = 0; c < likeness[r].length; c++) {
        double row = rows[0] + r;
        double column = columns[0] + c;
        likeness[r][c] = isInside(phase, row, column) ? pattern.likeness(phase, row, column) : -1;
      }
    }
    double best = Double.NEGATIVE_INFINITY;
    Lattice placed = phase;
    for (int r = 0; r + layout.rows() <= likeness.length; r++) {
      for (int c = 0; c + layout.columns() <= likeness[r].length; c++) {
        Lattice here = phase.shifted(rows[0] + r, columns[0] + c);
        double score = sum(likeness, r, c) - offCentre(here);
        if (score > best) {
          best = score;
          placed = here;
        }
      }
    }
    return placed;
  }

  private double sum(double[][] likeness, int row, int column) {
    double sum = 0;
    for (int r = row; r < row + layout.rows(); r++) {
      for (int c = column; c < column + layout.columns(); c++) {
        sum += likeness[r][c];
      }
    }
    return sum;
  }

  /** Of windows that are equally well-like the one nearest the picture's middle is taken. */
  private double offCentre(Lattice l) {
    double row = (layout.rows() - 1) / 2.0;
    double column = (layout.columns() - 1) / 2.0;
    return Math.hypot(l.x(row, column) - map.width() / 2.0, l.y(row, column) - map.height() / 2.0)
        / l.pitch();
  }

  private boolean isInside(Lattice l, double row, double column) {
    double margin = 0.25 * l.pitch();
    double x = l.x(row, column);
    double y = l.y(row, column);
    return x > margin && y > margin && x < map.width() - margin && y < map.height() - margin;
  }

  private int[] span(Lattice l, boolean ofRows) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      double x = (corner & 1) == 0 ? 0 : map.width();
      double y = (corner & 2) == 0 ? 0 : map.height();
      double v = ofRows ? l.row(x, y) : l.column(x, y);
      least = Math.min(least, v);
      most = Math.max(most, v);
    }
    int size = ofRows ? layout.rows() : layout.columns();
    int from = (int) Math.floor(least);
    return new int[] {from, Math.max((int) Math.ceil(most), from + size)};
  }
}
