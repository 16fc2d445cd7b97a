package org.biobank.scanner.code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.Aspect;
import org.biobank.scanner.matrix.CodeSpots;
import org.biobank.scanner.matrix.EdgeMap;
import org.biobank.scanner.matrix.PicturePoint;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolSearch;
import org.biobank.scanner.matrix.SymbolShape;

/**
 * Finds square Data Matrix symbols wherever they lie in a picture, however turned, dark or light:
 * pins of a puck, tubes in a hand. Spots that look like codes are searched from the likeliest on,
 * as long as they turn out to be some.
 */
final class ScatteredSymbols {
  /** Spots that are searched together; when none of them is a code the rest is not either. */
  private static final int BATCH = 12;

  /** How hard spots are looked at. */
  enum Look {
    /** At the turns that the edges suggest; many spots. */
    QUICK(120),
    /** At every turn; only the likeliest spots, since it takes five times as long. */
    EVERY_TURN(4);

    private final int spots;

    Look(int spots) {
      this.spots = spots;
    }
  }

  /** Longer than this many times the least side no symbol of a scale is. */
  private static final double RANGE = 2.1;

  private static final double SMOOTHING = 0.8;

  /** A symbol far off the rack has no neighbours to bear it out: it must prove itself. */
  private static final double LEAST_FINDER = 0.65;

  private static final double LEAST_EXPLAINED = 0.7;

  /** Symbols of {@code least} to twice {@code least} pixels in the picture made smaller. */
  private record Scale(int shrink, int least) {}

  private static final List<Scale> SCALES =
      List.of(new Scale(1, 48), new Scale(2, 48), new Scale(1, 24), new Scale(4, 48));

  private final GreyImage image;
  private final List<Integer> modules;
  private final Look look;
  private final List<FoundCode> found;

  /**
   * @param modules numbers of modules a side that are looked for
   * @param known codes that need not be found again
   */
  ScatteredSymbols(GreyImage image, List<Integer> modules, Look look, List<FoundCode> known) {
    this.image = image;
    this.modules = modules;
    this.look = look;
    this.found = new ArrayList<>(known);
  }

  /** The known codes and, after them, what was found. */
  List<FoundCode> find() {
    for (Scale scale : SCALES) {
      if (scale.least() * scale.shrink() <= Math.min(image.width(), image.height())) {
        search(scale);
      }
    }
    return found;
  }

  private void search(Scale scale) {
    GreyImage small = image.shrink(scale.shrink());
    GreyImage smooth = small.blur(SMOOTHING);
    EdgeMap map = EdgeMap.of(small, 1);
    double least = scale.least() / map.scale();
    List<PicturePoint> spots =
        new CodeSpots(map, least, 1.2 * least)
            .likeliest(look.spots).stream()
                .filter(spot -> isFree(spot.x() * scale.shrink(), spot.y() * scale.shrink()))
                .toList();
    for (int from = 0; from < spots.size(); from += BATCH) {
      List<PicturePoint> batch = spots.subList(from, Math.min(spots.size(), from + BATCH));
      boolean foundOne = false;
      for (Symbol symbol : symbols(smooth, batch, scale.least())) {
        foundOne |= add(symbol, scale.shrink());
      }
      if (!foundOne) {
        return;
      }
    }
  }

  private List<Symbol> symbols(GreyImage smooth, List<PicturePoint> spots, int least) {
    return spots.parallelStream().flatMap(spot -> symbol(smooth, spot, least).stream()).toList();
  }

  private Optional<Symbol> symbol(GreyImage smooth, PicturePoint spot, int least) {
    int left = (int) spot.x() - 2 * least;
    int top = (int) spot.y() - 2 * least;
    GreyImage cell = smooth.window(left, top, 4 * least, 4 * least);
    SymbolShape shape =
        new SymbolShape(0.9 * least, RANGE * least, modules, EnumSet.allOf(Aspect.class));
    SymbolSearch search = new SymbolSearch(cell);
    double x = spot.x() - left;
    double y = spot.y() - top;
    Optional<Symbol> symbol =
        look == Look.QUICK
            ? search.read(x, y, 0.5 * least, shape)
            : search.readAtEveryTurn(x, y, 0.5 * least, shape);
    return symbol
        .filter(s -> s.proof().finder() >= LEAST_FINDER && s.proof().explained() >= LEAST_EXPLAINED)
        .map(s -> s.shifted(left, top));
  }

  private boolean isFree(double x, double y) {
    return found.stream().noneMatch(code -> code.covers(x, y));
  }

  private boolean add(Symbol symbol, int shrink) {
    double x = symbol.pose().x() * shrink;
    double y = symbol.pose().y() * shrink;
    if (!isFree(x, y)) {
      return false;
    }
    double reach = symbol.pose().size() * shrink * Math.sqrt(0.5);
    return found.add(new FoundCode(Symbology.DATA_MATRIX, symbol.text(), x, y, reach));
  }
}
