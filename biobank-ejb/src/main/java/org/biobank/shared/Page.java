package org.biobank.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list, found by its last key and not by counting, so that the thousandth page costs
 * what the first does.
 *
 * @param items in the list's order
 * @param next where the next page begins; absent on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public static final int LIMIT_MAX = 200;

  /** Of {@code limit + 1} rows asked for: the page, and whether there is more. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, Optional.of(key.apply(items.get(limit - 1))));
  }
}
