package org.biobank.scanner.matrix;

/**
 * Where a symbol lies, how large and how turned it is.
 *
 * @param x centre, pixels
 * @param y centre, pixels
 * @param width length of the lower finder bar, pixels
 * @param height length of the left finder bar, pixels
 * @param angle turn of the lower bar, radians, clockwise as seen in the picture
 * @param shear how far the left bar leans from the right angle, radians
 */
public record Pose(double x, double y, double width, double height, double angle, double shear) {

  /** A square, upright symbol turned by {@code angle}. */
  static Pose square(double x, double y, double size, double angle) {
    return new Pose(x, y, size, size, angle, 0);
  }

  public double size() {
    return Math.sqrt(width * height);
  }

  /** A copy with one of the six numbers changed: 0 x, 1 y, 2 width, 3 height, 4 angle, 5 shear. */
  Pose nudged(int parameter, double by) {
    return switch (parameter) {
      case 0 -> new Pose(x + by, y, width, height, angle, shear);
      case 1 -> new Pose(x, y + by, width, height, angle, shear);
      case 2 -> new Pose(x, y, width + by, height, angle, shear);
      case 3 -> new Pose(x, y, width, height + by, angle, shear);
      case 4 -> new Pose(x, y, width, height, angle + by, shear);
      default -> new Pose(x, y, width, height, angle, shear + by);
    };
  }
}
