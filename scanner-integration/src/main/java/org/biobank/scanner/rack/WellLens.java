package org.biobank.scanner.rack;

import java.util.Optional;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolSearch;
import org.biobank.scanner.matrix.SymbolShape;

/** Looks into single wells of a rack whose lattice is known. Safe to use by several threads. */
final class WellLens {
  /** The shortest code that is looked for, as a share of the pitch: 2.1 mm of 9 mm. */
  private static final double LEAST_SIZE = 0.235;

  private static final double MOST_SIZE = 0.46;

  /** How far from the well's middle a code's middle may lie, as a share of the pitch. */
  private static final double REACH = 0.13;

  /** A code at the end of its reach, with its quiet zone, turned on its corner. */
  private static final double CELL = 1.3;

  /** Takes off the sensor's noise, not the marks. */
  private static final double SMOOTHING = 0.0055;

  /** Light that changes over less than this share of a symbol may be its own marks. */
  private static final double GLARE = 0.5;

  private static final double EDGE_RADIUS = 0.2;
  private static final double LEAST_FINDER = 0.55;
  private static final double LEAST_EXPLAINED = 0.6;

  private final GreyImage image;
  private final Lattice lattice;
  private final TubeCodeRule rule;

  WellLens(GreyImage image, Lattice lattice, TubeCodeRule rule) {
    this.image = image;
    this.lattice = lattice;
    this.rule = rule;
  }

  /** Of what is known before any tube has been read. */
  SymbolShape anyShape() {
    return SymbolShape.any(LEAST_SIZE * lattice.pitch(), MOST_SIZE * lattice.pitch());
  }

  /** A well's surroundings, and where they were cut out. */
  private record Cell(GreyImage image, int left, int top) {}

  private Cell cell(int row, int column) {
    int side = (int) Math.ceil(CELL * lattice.pitch());
    int left = (int) Math.round(lattice.x(row, column) - side / 2.0);
    int top = (int) Math.round(lattice.y(row, column) - side / 2.0);
    GreyImage part = image.window(left, top, side, side);
    return new Cell(part.blur(lattice.pitch() * SMOOTHING), left, top);
  }

  /** A quick look for a symbol of which little is known. */
  Optional<Symbol> glance(int row, int column, SymbolShape shape) {
    Cell cell = cell(row, column);
    return new SymbolSearch(cell.image())
        .read(
            lattice.x(row, column) - cell.left(),
            lattice.y(row, column) - cell.top(),
            REACH * lattice.pitch(),
            shape)
        .filter(this::isProven)
        .map(s -> s.shifted(cell.left(), cell.top()));
  }

  /** A look at every turn. */
  Optional<Symbol> look(int row, int column, SymbolShape shape) {
    return look(row, column, shape, cell(row, column));
  }

  /** A look at every turn, all wide differences of light taken off. */
  Optional<Symbol> lookWithoutGlare(int row, int column, SymbolShape shape) {
    Cell cell = cell(row, column);
    int reach = (int) (GLARE * (shape.least() + shape.most()) / 2);
    Cell flat = new Cell(cell.image().flattened(reach), cell.left(), cell.top());
    return look(row, column, shape, flat);
  }

  private Optional<Symbol> look(int row, int column, SymbolShape shape, Cell cell) {
    return new SymbolSearch(cell.image())
        .readAtEveryTurn(
            lattice.x(row, column) - cell.left(),
            lattice.y(row, column) - cell.top(),
            REACH * lattice.pitch(),
            shape)
        .filter(this::isProven)
        .map(s -> s.shifted(cell.left(), cell.top()));
  }

  private boolean isProven(Symbol s) {
    return s.proof().finder() >= LEAST_FINDER
        && s.proof().explained() >= LEAST_EXPLAINED
        && rule.allows(s.text());
  }

  /** Mean edge strength in the middle of a well, grey values per pixel. */
  double edges(int row, int column) {
    GreyImage middle = cell(row, column).image();
    int centre = middle.width() / 2;
    int radius = (int) (EDGE_RADIUS * lattice.pitch());
    double sum = 0;
    for (int y = centre - radius; y <= centre + radius; y++) {
      for (int x = centre - radius; x <= centre + radius; x++) {
        float gx = middle.at(x + 1, y) - middle.at(x - 1, y);
        float gy = middle.at(x, y + 1) - middle.at(x, y - 1);
        sum += Math.sqrt(gx * gx + gy * gy);
      }
    }
    double side = 2 * radius + 1.0;
    return sum / (side * side);
  }
}
