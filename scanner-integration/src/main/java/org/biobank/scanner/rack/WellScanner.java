package org.biobank.scanner.rack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biobank.scanner.matrix.PicturePoint;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolShape;

/** Reads the wells of a rack whose lattice is known, learning from the tubes it has read. */
final class WellScanner {
  /** A tube shows this share of the edges of the rack's read tubes; an empty well shows none. */
  private static final double LEAST_EDGES = 0.3;

  /** Where no tube could be read: of what the quiet places of the picture show. */
  private static final double LEAST_ABOVE_QUIET = 2;

  /** How sure a text is for which there is no evidence but error correction. */
  private static final double DETECTED = 0.5;

  /** A code's middle lies no further from its well's, in pitches. */
  private static final double NEAR = 0.25;

  private final Lattice lattice;
  private final RackLayout layout;
  private final TubeCodeRule rule;
  private final WellLens lens;
  private final double[] edges;

  WellScanner(WellLens lens, Lattice lattice, RackLayout layout, TubeCodeRule rule) {
    this.lens = lens;
    this.lattice = lattice;
    this.layout = layout;
    this.rule = rule;
    this.edges =
        IntStream.range(0, layout.wells())
            .parallel()
            .mapToDouble(i -> lens.edges(middle(i)))
            .toArray();
  }

  /**
   * All wells in the picture's row order, positions as the picture shows them.
   *
   * @param known symbols that have been read already, in wells or beside them
   */
  List<WellReading> read(List<Symbol> known) {
    Map<Integer, Symbol> found = byWell(known);
    firstLook(found);
    double typical = typicalEdges(found);
    double coded = typical * LEAST_EDGES;
    secondLook(found, coded);
    Map<Integer, String> detected = detected(found, coded);
    return wells().map(i -> reading(i, found, detected, typical)).toList();
  }

  private Map<Integer, Symbol> byWell(List<Symbol> symbols) {
    Map<Integer, Symbol> found = new TreeMap<>();
    for (Symbol symbol : symbols) {
      PicturePoint p = new PicturePoint(symbol.pose().x(), symbol.pose().y());
      long row = Math.round(lattice.row(p.x(), p.y()));
      long column = Math.round(lattice.column(p.x(), p.y()));
      if (lattice.covers(layout, p) && lattice.offNode(p) < NEAR) {
        found.put((int) (row * layout.columns() + column), symbol);
      }
    }
    return found;
  }

  private void firstLook(Map<Integer, Symbol> found) {
    Optional<TubeKind> kind = TubeKind.of(found.values());
    SymbolShape shape = kind.map(TubeKind::shape).orElseGet(lens::anyShape);
    double least = typicalEdges(found) * LEAST_EDGES;
    found.putAll(
        read(
            unread(found, least),
            i -> kind.isPresent() ? lens.look(middle(i), shape) : lens.glance(middle(i), shape)));
  }

  /** Tubes of a rack are alike: what the read ones taught is used to look again at the others. */
  private void secondLook(Map<Integer, Symbol> found, double coded) {
    TubeKind.of(found.values())
        .map(TubeKind::shape)
        .ifPresent(
            shape ->
                found.putAll(
                    read(
                        unread(found, coded),
                        i ->
                            lens.lookWithoutGlare(middle(i), shape)
                                .or(() -> lens.glance(middle(i), lens.anyShape())))));
  }

  /** What only ZXing's own detector reads. */
  private Map<Integer, String> detected(Map<Integer, Symbol> found, double coded) {
    DetectorFallback fallback = new DetectorFallback(found.values());
    return unread(found, coded).parallelStream()
        .map(i -> Map.entry(i, fallback.read(lens.around(middle(i)))))
        .filter(e -> e.getValue().isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().orElseThrow()));
  }

  private List<Integer> unread(Map<Integer, Symbol> found, double coded) {
    return wells().filter(i -> !found.containsKey(i) && edges[i] > coded).toList();
  }

  private static Map<Integer, Symbol> read(
      List<Integer> wells, IntFunction<Optional<Symbol>> look) {
    return wells.parallelStream()
        .map(i -> Map.entry(i, look.apply(i)))
        .filter(e -> e.getValue().isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().orElseThrow()));
  }

  private double typicalEdges(Map<Integer, Symbol> found) {
    double[] ofRead = found.keySet().stream().mapToDouble(i -> edges[i]).sorted().toArray();
    return ofRead.length == 0
        ? lens.quiet() * LEAST_ABOVE_QUIET / LEAST_EDGES
        : ofRead[ofRead.length / 2];
  }

  private WellReading reading(
      int well, Map<Integer, Symbol> found, Map<Integer, String> detected, double typicalEdges) {
    WellPosition position = new WellPosition(row(well), column(well));
    PicturePoint middle = middle(well);
    Place cell = new Place(middle.x(), middle.y(), lattice.pitch() * 0.8, 0);
    Symbol symbol = found.get(well);
    if (symbol != null) {
      Place place =
          new Place(
              symbol.pose().x(),
              symbol.pose().y(),
              symbol.pose().size(),
              Math.toDegrees(symbol.pose().angle()));
      return judged(position, symbol.text(), Math.min(1, symbol.proof().explained()), place);
    }
    String text = detected.get(well);
    if (text != null) {
      return judged(position, text, DETECTED, cell);
    }
    double share = edges[well] / typicalEdges;
    return share > LEAST_EDGES
        ? new WellReading.Unread(position, Math.min(1, share), cell)
        : new WellReading.Empty(position, Math.max(0, 1 - share), cell);
  }

  private WellReading judged(WellPosition position, String text, double confidence, Place place) {
    return rule.allows(text)
        ? new WellReading.Read(position, text, confidence, place)
        : new WellReading.Unread(position, confidence, place);
  }

  private Stream<Integer> wells() {
    return IntStream.range(0, layout.wells()).boxed();
  }

  private int row(int well) {
    return well / layout.columns();
  }

  private int column(int well) {
    return well % layout.columns();
  }

  private PicturePoint middle(int well) {
    return new PicturePoint(lattice.x(row(well), column(well)), lattice.y(row(well), column(well)));
  }
}
