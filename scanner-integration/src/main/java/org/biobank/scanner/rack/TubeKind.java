package org.biobank.scanner.rack;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.scanner.matrix.Aspect;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolShape;

/** What the symbols of a rack's tubes look like, as those that could be read show it. */
record TubeKind(SymbolShape shape) {
  private static final int ENOUGH = 4;
  private static final double SLACK = 0.06;

  /** One in so many may be of another kind: one tube that strayed in teaches nothing. */
  private static final int STRAY = 8;

  /** Empty while too few have been read. */
  static Optional<TubeKind> of(Collection<Symbol> read) {
    Set<Integer> modules = common(read, Symbol::modules);
    Set<Aspect> aspects = common(read, Symbol::aspect);
    List<Symbol> alike =
        read.stream()
            .filter(s -> modules.contains(s.modules()) && aspects.contains(s.aspect()))
            .toList();
    if (alike.size() < ENOUGH) {
      return Optional.empty();
    }
    var sizes = alike.stream().mapToDouble(s -> s.pose().size()).summaryStatistics();
    return Optional.of(
        new TubeKind(
            new SymbolShape(
                sizes.getMin() * (1 - SLACK),
                sizes.getMax() * (1 + SLACK),
                List.copyOf(modules),
                EnumSet.copyOf(aspects))));
  }

  private static <T> Set<T> common(Collection<Symbol> read, Function<Symbol, T> of) {
    Map<T, Long> counts = read.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() * STRAY > read.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
