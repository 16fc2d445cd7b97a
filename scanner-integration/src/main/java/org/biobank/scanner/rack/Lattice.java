package org.biobank.scanner.rack;

import org.biobank.scanner.matrix.PicturePoint;

/**
 * Where the wells' centres lie in the picture: well (row, column), as the picture shows them, lies
 * at {@code origin + column * a + row * b}. The pitch along a and along b may differ, and both may
 * tilt.
 */
record Lattice(double ox, double oy, double ax, double ay, double bx, double by) {
  double x(double row, double column) {
    return ox + column * ax + row * bx;
  }

  double y(double row, double column) {
    return oy + column * ay + row * by;
  }

  double pitch() {
    return Math.sqrt(Math.abs(ax * by - ay * bx));
  }

  /** The column, not rounded, of a point. */
  double column(double x, double y) {
    return ((x - ox) * by - (y - oy) * bx) / (ax * by - ay * bx);
  }

  /** The row, not rounded, of a point. */
  double row(double x, double y) {
    return ((y - oy) * ax - (x - ox) * ay) / (ax * by - ay * bx);
  }

  Lattice shifted(double rows, double columns) {
    return new Lattice(x(rows, columns), y(rows, columns), ax, ay, bx, by);
  }

  /** The same steps from another point. */
  Lattice through(PicturePoint p) {
    return new Lattice(p.x(), p.y(), ax, ay, bx, by);
  }

  /** How far a point lies from the nearest node, in steps. */
  double offNode(PicturePoint p) {
    return Math.hypot(
        Math.IEEEremainder(row(p.x(), p.y()), 1), Math.IEEEremainder(column(p.x(), p.y()), 1));
  }

  /** Whether a point lies in one of the wells' cells. */
  boolean covers(RackLayout layout, PicturePoint p) {
    long row = Math.round(row(p.x(), p.y()));
    long column = Math.round(column(p.x(), p.y()));
    return row >= 0 && row < layout.rows() && column >= 0 && column < layout.columns();
  }

  Lattice scaled(double factor) {
    return new Lattice(
        ox * factor, oy * factor, ax * factor, ay * factor, bx * factor, by * factor);
  }

  Lattice shiftedBy(double dx, double dy) {
    return new Lattice(ox + dx, oy + dy, ax, ay, bx, by);
  }
}
