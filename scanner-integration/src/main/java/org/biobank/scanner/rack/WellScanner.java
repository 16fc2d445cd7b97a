package org.biobank.scanner.rack;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolSearch;

/** Reads the wells of a rack whose lattice is known, learning from the tubes it has read. */
final class WellScanner {
  private static final List<Integer> SIDES = List.of(12, 14, 10);
  private static final double LEAST_SIZE = 0.26;
  private static final double MOST_SIZE = 0.43;
  private static final double REACH = 0.13;

  /**
   * Mean edge strength that a coded tube shows at least, when no tube of the rack could be read.
   */
  private static final double EDGES_UNKNOWN = 8;

  /** A tube shows this share of the edges of the rack's read tubes; an empty well shows none. */
  private static final double LEAST_EDGES = 0.3;

  private static final double CELL = 1.1;

  /** Light that changes over less than this share of a symbol may be its own marks. */
  private static final double GLARE = 0.2;

  private static final double LEAST_OF_KIND = 0.92;
  private static final double MOST_OF_KIND = 1.08;
  private static final double LEAST_FINDER = 0.6;
  private static final double LEAST_EXPLAINED = 0.6;
  private static final int LEAST_MARGIN = 1;

  private final GreyImage smooth;
  private final Lattice lattice;
  private final RackLayout layout;
  private final TubeCodeRule rule;

  WellScanner(GreyImage image, Lattice lattice, RackLayout layout, TubeCodeRule rule) {
    this(lattice, layout, rule, image.blur(lattice.pitch() * 0.0055));
  }

  private WellScanner(Lattice lattice, RackLayout layout, TubeCodeRule rule, GreyImage smooth) {
    this.lattice = lattice;
    this.layout = layout;
    this.rule = rule;
    this.smooth = smooth;
  }

  /** The same picture through another lattice. */
  WellScanner through(Lattice other) {
    return new WellScanner(other, layout, rule, smooth);
  }

  /** A symbol and the well that it was found in. */
  private record Found(int well, Symbol symbol) {}

  /**
   * What a few wells of the rack tell of a lattice.
   *
   * @param read how many of them could be read
   * @param centred the lattice, moved so that its wells lie where those tubes do on the average
   */
  record Probe(long read, Lattice centred) {}

  /** Looks into some wells spread over the rack. */
  Probe probe(int count) {
    int step = Math.max(1, layout.wells() / count);
    List<Found> found =
        IntStream.range(0, count)
            .parallel()
            .map(i -> (i * step + i % layout.columns()) % layout.wells())
            .mapToObj(i -> symbol(i).map(s -> new Found(i, s)))
            .flatMap(Optional::stream)
            .toList();
    double dx =
        found.stream().mapToDouble(f -> f.symbol().pose().x() - x(f.well())).average().orElse(0);
    double dy =
        found.stream().mapToDouble(f -> f.symbol().pose().y() - y(f.well())).average().orElse(0);
    return new Probe(found.size(), lattice.shiftedBy(dx, dy));
  }

  /** What was seen in one well before the rack as a whole was judged. */
  private record Look(Optional<Symbol> symbol, double edges) {
    Look allowedBy(TubeCodeRule rule) {
      return new Look(symbol.filter(s -> rule.allows(s.text())), edges);
    }
  }

  /** All wells in the picture's row order, positions as the picture shows them. */
  List<WellReading> read() {
    List<Look> first =
        IntStream.range(0, layout.wells())
            .parallel()
            .mapToObj(i -> new Look(symbol(i), edges(i)))
            .toList();
    double typical = typicalEdges(first);
    List<Look> looks = secondLook(first, typical * LEAST_EDGES);
    return IntStream.range(0, looks.size())
        .mapToObj(i -> reading(i, looks.get(i).symbol(), looks.get(i).edges() / typical))
        .toList();
  }

  /** Tubes of a rack are alike: what the read ones taught is used to look again at the others. */
  private List<Look> secondLook(List<Look> first, double coded) {
    Optional<TubeKind> kind =
        TubeKind.of(first.stream().flatMap(l -> l.symbol().stream()).toList());
    return IntStream.range(0, first.size())
        .parallel()
        .mapToObj(
            i -> {
              Look look = first.get(i).allowedBy(rule);
              return look.symbol().isPresent() || look.edges() <= coded
                  ? look
                  : new Look(kind.flatMap(k -> symbolOf(k, i)), look.edges());
            })
        .toList();
  }

  /** At every turn, as it is and without glare. */
  private Optional<Symbol> symbolOf(TubeKind kind, int well) {
    double pitch = lattice.pitch();
    int side = (int) (CELL * pitch);
    int left = Math.max(0, (int) (x(well) - side / 2.0));
    int top = Math.max(0, (int) (y(well) - side / 2.0));
    GreyImage cell = smooth.crop(left, top, side, side);
    var query =
        new SymbolSearch.Query(
            x(well) - left,
            y(well) - top,
            REACH * pitch,
            kind.size() * LEAST_OF_KIND,
            kind.size() * MOST_OF_KIND,
            List.of(kind.modules()));
    return symbolIn(cell, query, kind)
        .or(() -> symbolIn(cell.flattened(GLARE * kind.size()), query, kind))
        .map(s -> s.shifted(left, top));
  }

  private Optional<Symbol> symbolIn(GreyImage cell, SymbolSearch.Query query, TubeKind kind) {
    return new SymbolSearch(cell)
        .readThoroughly(query)
        .filter(s -> isProven(s) && kind.fits(s) && rule.allows(s.text()));
  }

  private static double typicalEdges(List<Look> looks) {
    double[] ofRead =
        looks.stream()
            .filter(l -> l.symbol().isPresent())
            .mapToDouble(Look::edges)
            .sorted()
            .toArray();
    return ofRead.length == 0 ? EDGES_UNKNOWN : ofRead[ofRead.length / 2];
  }

  private WellReading reading(int well, Optional<Symbol> symbol, double edges) {
    WellPosition position = position(well);
    Place cell = new Place(x(well), y(well), lattice.pitch() * 0.8, 0);
    if (symbol.isPresent()) {
      Symbol s = symbol.get();
      Place place =
          new Place(s.pose().x(), s.pose().y(), s.pose().size(), Math.toDegrees(s.pose().angle()));
      return new WellReading.Read(position, s.text(), Math.min(1, s.explained()), place);
    }
    return edges > LEAST_EDGES
        ? new WellReading.Unread(position, Math.min(1, edges), cell)
        : new WellReading.Empty(position, Math.max(0, 1 - edges), cell);
  }

  private Optional<Symbol> symbol(int well) {
    double pitch = lattice.pitch();
    return new SymbolSearch(smooth)
        .read(
            new SymbolSearch.Query(
                x(well), y(well), REACH * pitch, LEAST_SIZE * pitch, MOST_SIZE * pitch, SIDES))
        .filter(WellScanner::isProven);
  }

  /** A chance read fits neither the finder nor the samples, or has used up its check codewords. */
  private static boolean isProven(Symbol s) {
    return s.finder() >= LEAST_FINDER
        && s.explained() >= LEAST_EXPLAINED
        && s.margin() >= LEAST_MARGIN;
  }

  /** Mean edge strength in the middle of a well. */
  private double edges(int well) {
    double radius = 0.2 * lattice.pitch();
    double sum = 0;
    int count = 0;
    for (int dy = (int) -radius; dy <= radius; dy++) {
      for (int dx = (int) -radius; dx <= radius; dx++) {
        int px = (int) x(well) + dx;
        int py = (int) y(well) + dy;
        float gx = smooth.at(px + 1, py) - smooth.at(px - 1, py);
        float gy = smooth.at(px, py + 1) - smooth.at(px, py - 1);
        sum += Math.sqrt(gx * gx + gy * gy);
        count++;
      }
    }
    return sum / count;
  }

  private WellPosition position(int well) {
    return new WellPosition(row(well), well % layout.columns());
  }

  private double x(int well) {
    return lattice.x(row(well), well % layout.columns());
  }

  private double y(int well) {
    return lattice.y(row(well), well % layout.columns());
  }

  private int row(int well) {
    return well / layout.columns();
  }
}
