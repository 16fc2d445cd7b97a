package org.biobank.scanner.rack;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.Aspect;
import org.biobank.scanner.matrix.PicturePoint;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolSearch;
import org.biobank.scanner.matrix.SymbolShape;

/** Looks for a tube's code near a point of the picture. Safe to use by several threads. */
final class WellLens {
  /** The shortest code that is looked for, as a share of the pitch: 2.1 mm of 9 mm. */
  private static final double LEAST_SIZE = 0.235;

  private static final double MOST_SIZE = 0.46;

  /** How far from the well's middle a code's middle may lie, as a share of the pitch. */
  private static final double REACH = 0.13;

  /** A code at the end of its reach, with its quiet zone, turned on its corner. */
  private static final double CELL = 1.3;

  /** A share of the pitch. */
  private static final double SMOOTHING = 0.0055;

  /** Light that changes over less than this share of a symbol may be its own marks. */
  private static final double GLARE = 0.5;

  private static final double EDGE_RADIUS = 0.2;
  private static final double EDGES_PER_PITCH = 100;
  private static final double PATCHES_PER_PITCH = 3;
  private static final double LEAST_FINDER = 0.55;
  private static final double LEAST_EXPLAINED = 0.6;

  private final GreyImage smooth;
  private final double pitch;

  /**
   * @param smooth the picture without the sensor's noise: see {@link #smoothed}
   * @param pitch from well to well, pixels
   */
  WellLens(GreyImage smooth, double pitch) {
    this.smooth = smooth;
    this.pitch = pitch;
  }

  /** Takes off noise, not marks. */
  static GreyImage smoothed(GreyImage image, double pitch) {
    return image.blur(pitch * SMOOTHING);
  }

  /** As most tubes are marked. */
  SymbolShape usualShape() {
    return shape(SymbolShape.TUBE_MODULES);
  }

  /** Of what is known before any tube has been read. */
  SymbolShape anyShape() {
    return shape(SymbolShape.ALL_MODULES);
  }

  private SymbolShape shape(List<Integer> modules) {
    return new SymbolShape(
        LEAST_SIZE * pitch, MOST_SIZE * pitch, modules, EnumSet.allOf(Aspect.class));
  }

  /** A point's surroundings, and where they were cut out. */
  private record Cell(GreyImage image, int left, int top) {}

  private Cell cell(PicturePoint p) {
    int side = (int) Math.ceil(CELL * pitch);
    int left = (int) Math.round(p.x() - side / 2.0);
    int top = (int) Math.round(p.y() - side / 2.0);
    return new Cell(smooth.window(left, top, side, side), left, top);
  }

  /** What the picture shows around a point. */
  GreyImage around(PicturePoint p) {
    return cell(p).image();
  }

  /** A quick look, at the turns that the edges suggest. */
  Optional<Symbol> glance(PicturePoint p, SymbolShape shape) {
    Cell cell = cell(p);
    return proven(
        cell,
        new SymbolSearch(cell.image())
            .read(p.x() - cell.left(), p.y() - cell.top(), REACH * pitch, shape));
  }

  /** A glance, then a look at every turn. */
  Optional<Symbol> look(PicturePoint p, SymbolShape shape) {
    return glance(p, shape).or(() -> atEveryTurn(p, cell(p), shape));
  }

  /** A look at every turn, all wide differences of light taken off. */
  Optional<Symbol> lookWithoutGlare(PicturePoint p, SymbolShape shape) {
    Cell cell = cell(p);
    int reach = (int) (GLARE * (shape.least() + shape.most()) / 2);
    return atEveryTurn(p, new Cell(cell.image().flattened(reach), cell.left(), cell.top()), shape);
  }

  private Optional<Symbol> atEveryTurn(PicturePoint p, Cell cell, SymbolShape shape) {
    return proven(
        cell,
        new SymbolSearch(cell.image())
            .readAtEveryTurn(p.x() - cell.left(), p.y() - cell.top(), REACH * pitch, shape));
  }

  private static Optional<Symbol> proven(Cell cell, Optional<Symbol> symbol) {
    return symbol
        .filter(s -> s.proof().finder() >= LEAST_FINDER && s.proof().explained() >= LEAST_EXPLAINED)
        .map(s -> s.shifted(cell.left(), cell.top()));
  }

  /** Mean edge strength in the middle of a well, grey values per two pixels. */
  double edges(PicturePoint well) {
    int x = (int) Math.round(well.x());
    int y = (int) Math.round(well.y());
    int radius = (int) (EDGE_RADIUS * pitch);
    int step = (int) Math.max(1, pitch / EDGES_PER_PITCH);
    double sum = 0;
    int count = 0;
    for (int dy = -radius; dy <= radius; dy += step) {
      for (int dx = -radius; dx <= radius; dx += step) {
        sum += edge(x + dx, y + dy);
        count++;
      }
    }
    return sum / count;
  }

  /** Mean edge strength of the quietest tenth of the picture: noise, no marks. */
  double quiet() {
    double step = pitch / PATCHES_PER_PITCH;
    int columns = (int) (smooth.width() / step);
    double[] patches =
        IntStream.range(0, columns * (int) (smooth.height() / step))
            .parallel()
            .mapToDouble(
                i -> edges(new PicturePoint(i % columns * step, Math.floorDiv(i, columns) * step)))
            .sorted()
            .toArray();
    return patches[patches.length / 10];
  }

  private double edge(int x, int y) {
    float gx = smooth.at(x + 1, y) - smooth.at(x - 1, y);
    float gy = smooth.at(x, y + 1) - smooth.at(x, y - 1);
    return Math.sqrt(gx * gx + gy * gy);
  }
}
