package org.biobank.scanner.rack;

import org.biobank.scanner.matrix.EdgeMap;

/** The average cell of a periodic edge map: the map folded along the two steps of a lattice. */
final class CellPattern {
  private static final int SIDE = 24;

  private final EdgeMap map;
  private final Lattice steps;
  private final double[] mean = new double[SIDE * SIDE];

  /** Folds with a lattice in map pixels whose origin does not matter. */
  CellPattern(EdgeMap map, Lattice steps) {
    this.map = map;
    this.steps = steps;
    int[] count = new int[SIDE * SIDE];
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        int bin = bin(steps.row(x, y)) * SIDE + bin(steps.column(x, y));
        mean[bin] += map.at(x, y);
        count[bin]++;
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= Math.max(1, count[i]);
    }
  }

  private static int bin(double v) {
    return (int) ((v - Math.floor(v)) * SIDE) % SIDE;
  }

  /** How much the cell around a point of the map looks like the average cell, -1 to 1. */
  double likeness(Lattice lattice, double row, double column) {
    double sum = 0;
    double squares = 0;
    double product = 0;
    double own = 0;
    double ownSquares = 0;
    int n = SIDE * SIDE;
    for (int i = 0; i < n; i++) {
      int binRow = i / SIDE;
      int binColumn = i % SIDE;
      double r = row + (binRow + 0.5) / SIDE - 0.5;
      double c = column + (binColumn + 0.5) / SIDE - 0.5;
      double x = lattice.x(r, c);
      double y = lattice.y(r, c);
      double v = map.orZero(x, y);
      double m = mean[bin(steps.row(x, y)) * SIDE + bin(steps.column(x, y))];
      sum += v;
      squares += v * v;
      product += v * m;
      own += m;
      ownSquares += m * m;
    }
    double spread = (squares - sum * sum / n) * (ownSquares - own * own / n);
    return spread <= 1e-9 ? 0 : (product - sum * own / n) / Math.sqrt(spread);
  }
}
