package org.biobank.scanner.matrix;

/**
 * Where the modules of a square symbol lie in the picture: module (column, row) has its centre at
 * {@code origin + (column + 0.5) * u + (row + 0.5) * v}. The solid bars of the finder are column 0
 * and the last row.
 */
record ModuleFrame(int modules, double ox, double oy, double ux, double uy, double vx, double vy) {

  /** A frame by its centre, the sides' lengths in pixels, its turn and shear in radians. */
  static ModuleFrame of(int modules, Pose pose) {
    double cos = Math.cos(pose.angle());
    double sin = Math.sin(pose.angle());
    double cosV = Math.cos(pose.angle() + pose.shear());
    double sinV = Math.sin(pose.angle() + pose.shear());
    double ux = cos * pose.width() / modules;
    double uy = sin * pose.width() / modules;
    double vx = -sinV * pose.height() / modules;
    double vy = cosV * pose.height() / modules;
    double half = modules / 2.0;
    return new ModuleFrame(
        modules, pose.x() - half * (ux + vx), pose.y() - half * (uy + vy), ux, uy, vx, vy);
  }

  double x(double column, double row) {
    return ox + column * ux + row * vx;
  }

  double y(double column, double row) {
    return oy + column * uy + row * vy;
  }
}
