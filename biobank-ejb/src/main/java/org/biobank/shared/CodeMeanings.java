package org.biobank.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What codes mean that are nothing's own: labels, and GS1 or ISBT 128 labels that hold the code of
 * something. The text itself comes before what it holds; what means two things means neither.
 *
 * @param scanned each once
 */
public record CodeMeanings(Set<Barcode> scanned) {
  public static CodeMeanings of(Collection<Barcode> scanned) {
    return new CodeMeanings(new LinkedHashSet<>(scanned));
  }

  /** All texts that may name something: to be asked for in one query. */
  public List<String> texts() {
    return scanned.stream()
        .flatMap(code -> Stream.concat(Stream.of(code), code.content().stream()))
        .distinct()
        .map(Barcode::text)
        .toList();
  }

  /**
   * By the code scanned.
   *
   * @param named what bears each text; things that are equal are the same
   */
  public <T> Map<Barcode, T> among(Collection<Map.Entry<Barcode, T>> named) {
    var bearers =
        named.stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    var meant = new HashMap<Barcode, T>();
    for (var code : scanned) {
      var candidates = bearers.getOrDefault(code, Set.of());
      if (candidates.isEmpty()) {
        candidates = new HashSet<>();
        for (var held : code.content()) {
          candidates.addAll(bearers.getOrDefault(held, Set.of()));
        }
      }
      if (candidates.size() == 1) {
        meant.put(code, candidates.iterator().next());
      }
    }
    return meant;
  }
}
