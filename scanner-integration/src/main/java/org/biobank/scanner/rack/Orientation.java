package org.biobank.scanner.rack;

/**
 * How the rack lies in the picture. The rack's top view, A1 at the top left, is first flipped left
 * to right if {@code mirrored} (a rack seen from below) and then turned clockwise by {@code
 * rotation}.
 */
public record Orientation(Rotation rotation, boolean mirrored) {
  /** A1 at the top left of the picture, A2 to its right. */
  public static final Orientation UPRIGHT = new Orientation(Rotation.DEGREES_0, false);

  /** Clockwise quarter turns of the rack in the picture. */
  public enum Rotation {
    DEGREES_0,
    DEGREES_90,
    DEGREES_180,
    DEGREES_270;

    public static Rotation of(int degrees) {
      return switch (degrees) {
        case 0 -> DEGREES_0;
        case 90 -> DEGREES_90;
        case 180 -> DEGREES_180;
        case 270 -> DEGREES_270;
        default ->
            throw new IllegalArgumentException(
                "a rack is turned by 0, 90, 180 or 270 degrees, not " + degrees);
      };
    }
  }

  /** The rows and columns as the picture shows them. */
  RackLayout inPicture(RackLayout rack) {
    return sideways()
        ? new RackLayout(/* rows= */ rack.columns(), /* columns= */ rack.rows())
        : rack;
  }

  private boolean sideways() {
    return rotation == Rotation.DEGREES_90 || rotation == Rotation.DEGREES_270;
  }

  /** The rack's well that the picture shows at the given row and column. */
  WellPosition toRack(int pictureRow, int pictureColumn, RackLayout rack) {
    int lastRow = rack.rows() - 1;
    int lastColumn = rack.columns() - 1;
    int row;
    int column;
    switch (rotation) {
      case DEGREES_90 -> {
        row = lastRow - pictureColumn;
        column = pictureRow;
      }
      case DEGREES_180 -> {
        row = lastRow - pictureRow;
        column = lastColumn - pictureColumn;
      }
      case DEGREES_270 -> {
        row = pictureColumn;
        column = lastColumn - pictureRow;
      }
      default -> {
        row = pictureRow;
        column = pictureColumn;
      }
    }
    return new WellPosition(row, mirrored ? lastColumn - column : column);
  }
}
