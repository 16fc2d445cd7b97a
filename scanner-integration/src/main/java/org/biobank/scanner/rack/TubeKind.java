package org.biobank.scanner.rack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biobank.scanner.matrix.Symbol;

/**
 * What the symbols of a rack's tubes have in common, as those that could be read show it.
 *
 * @param modules per side, of most of them
 * @param size of those, pixels, the middle one
 */
record TubeKind(int modules, double size, boolean lightMarks) {
  private static final int ENOUGH = 8;
  private static final double ALIKE = 0.12;

  static Optional<TubeKind> of(List<Symbol> read) {
    return most(read.stream().collect(Collectors.groupingBy(Symbol::modules)))
        .filter(alike -> alike.size() >= ENOUGH)
        .map(TubeKind::ofAlike);
  }

  private static TubeKind ofAlike(List<Symbol> alike) {
    double[] sizes = alike.stream().mapToDouble(s -> s.pose().size()).sorted().toArray();
    long light = alike.stream().filter(Symbol::lightMarks).count();
    return new TubeKind(alike.get(0).modules(), sizes[sizes.length / 2], 2 * light > alike.size());
  }

  private static Optional<List<Symbol>> most(Map<Integer, List<Symbol>> byModules) {
    return byModules.values().stream().max(Comparator.comparing(List::size));
  }

  boolean fits(Symbol symbol) {
    return symbol.lightMarks() == lightMarks && Math.abs(symbol.pose().size() / size - 1) < ALIKE;
  }
}
