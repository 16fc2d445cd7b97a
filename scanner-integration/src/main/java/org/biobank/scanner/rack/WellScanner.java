package org.biobank.scanner.rack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolShape;

/** Reads the wells of a rack whose lattice is known, learning from the tubes it has read. */
final class WellScanner {
  /**
   * Mean edge strength that a coded tube shows at least, when no tube of the rack could be read.
   */
  private static final double EDGES_UNKNOWN = 8;

  /** A tube shows this share of the edges of the rack's read tubes; an empty well shows none. */
  private static final double LEAST_EDGES = 0.3;

  private final GreyImage image;
  private final Lattice lattice;
  private final RackLayout layout;
  private final TubeCodeRule rule;
  private final WellLens lens;
  private final double[] edges;

  WellScanner(GreyImage image, Lattice lattice, RackLayout layout, TubeCodeRule rule) {
    this.image = image;
    this.lattice = lattice;
    this.layout = layout;
    this.rule = rule;
    // A rule judges what was read; it must not keep the rack's tubes from being found.
    this.lens = new WellLens(image, lattice, TubeCodeRule.NONE);
    this.edges =
        IntStream.range(0, layout.wells())
            .parallel()
            .mapToDouble(i -> lens.edges(row(i), column(i)))
            .toArray();
  }

  /** The symbols in those wells, of the given number, that show the most edges. */
  Map<Integer, Symbol> probe(int count) {
    SymbolShape any = lens.anyShape();
    List<Integer> richest =
        wells().sorted(Comparator.comparingDouble(i -> -edges[i])).limit(count).toList();
    return read(richest, i -> lens.glance(row(i), column(i), any));
  }

  /** The lattice moved so that its wells lie where the tubes do on the average. */
  Lattice centredOn(Map<Integer, Symbol> symbols) {
    double dx = 0;
    double dy = 0;
    for (var s : symbols.entrySet()) {
      dx += s.getValue().pose().x() - x(s.getKey());
      dy += s.getValue().pose().y() - y(s.getKey());
    }
    int n = Math.max(1, symbols.size());
    return lattice.shiftedBy(dx / n, dy / n);
  }

  WellScanner through(Lattice other) {
    return new WellScanner(image, other, layout, rule);
  }

  /**
   * All wells in the picture's row order, positions as the picture shows them.
   *
   * @param known symbols that have been read already
   */
  List<WellReading> read(Map<Integer, Symbol> known) {
    Map<Integer, Symbol> found = new TreeMap<>(known);
    firstLook(found);
    double typical = typicalEdges(found);
    secondLook(found, typical * LEAST_EDGES);
    return wells().map(i -> reading(i, Optional.ofNullable(found.get(i)), typical)).toList();
  }

  private void firstLook(Map<Integer, Symbol> found) {
    Optional<TubeKind> kind = TubeKind.of(found.values());
    SymbolShape shape = kind.map(TubeKind::shape).orElseGet(lens::anyShape);
    double least = typicalEdges(found) * LEAST_EDGES;
    found.putAll(
        read(
            unread(found, least),
            i ->
                kind.isPresent()
                    ? lens.look(row(i), column(i), shape)
                    : lens.glance(row(i), column(i), shape)));
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
                            lens.lookWithoutGlare(row(i), column(i), shape)
                                .or(() -> lens.glance(row(i), column(i), lens.anyShape())))));
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
    return ofRead.length == 0 ? EDGES_UNKNOWN : ofRead[ofRead.length / 2];
  }

  private WellReading reading(int well, Optional<Symbol> symbol, double typicalEdges) {
    WellPosition position = new WellPosition(row(well), column(well));
    Place cell = new Place(x(well), y(well), lattice.pitch() * 0.8, 0);
    if (symbol.isPresent()) {
      Symbol s = symbol.get();
      Place place =
          new Place(s.pose().x(), s.pose().y(), s.pose().size(), Math.toDegrees(s.pose().angle()));
      if (!rule.allows(s.text())) {
        return new WellReading.Unread(position, Math.min(1, s.proof().explained()), place);
      }
      return new WellReading.Read(position, s.text(), Math.min(1, s.proof().explained()), place);
    }
    double share = edges[well] / typicalEdges;
    return share > LEAST_EDGES
        ? new WellReading.Unread(position, Math.min(1, share), cell)
        : new WellReading.Empty(position, Math.max(0, 1 - share), cell);
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

  private double x(int well) {
    return lattice.x(row(well), column(well));
  }

  private double y(int well) {
    return lattice.y(row(well), column(well));
  }
}
