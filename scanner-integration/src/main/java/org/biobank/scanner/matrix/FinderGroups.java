package org.biobank.scanner.matrix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The modules of a finder pattern grouped by what they would be if the symbol were turned by each
 * of the four quarters: with the sum over each group every quarter turn is scored at once.
 */
final class FinderGroups {
  static final int QUARTERS = 4;

  private static final int GROUPS = 1 << QUARTERS;
  private static final Map<Integer, FinderGroups> BY_SIZE = new ConcurrentHashMap<>();

  private final FinderPattern pattern;
  private final int[] order;
  private final int[] ends = new int[GROUPS];

  private FinderGroups(int modules) {
    pattern = FinderPattern.of(modules);
    order =
        IntStream.range(0, GROUPS)
            .flatMap(
                group ->
                    IntStream.range(0, pattern.size()).filter(i -> groupOf(modules, i) == group))
            .toArray();
    for (int i = 0; i < order.length; i++) {
      ends[groupOf(modules, order[i])] = i + 1;
    }
    for (int group = 1; group < GROUPS; group++) {
      ends[group] = Math.max(ends[group], ends[group - 1]);
    }
  }

  static FinderGroups of(int modules) {
    return BY_SIZE.computeIfAbsent(modules, FinderGroups::new);
  }

  /** Bit q is set if the module is marked when the symbol is turned by q quarters. */
  private int groupOf(int modules, int i) {
    int column = pattern.column(i);
    int row = pattern.row(i);
    if (column < 0 || row < 0 || column >= modules || row >= modules) {
      return 0;
    }
    int group = 0;
    for (int q = 0; q < QUARTERS; q++) {
      group |= FinderPattern.isMark(modules, column, row) ? 1 << q : 0;
      int turned = row;
      row = modules - 1 - column;
      column = turned;
    }
    return group;
  }

  int size() {
    return order.length;
  }

  int groups() {
    return GROUPS;
  }

  /** Where the group ends in the order of groups; the next begins there. */
  int end(int group) {
    return ends[group];
  }

  int column(int i) {
    return pattern.column(order[i]);
  }

  int row(int i) {
    return pattern.row(order[i]);
  }

  float weight(int i) {
    return pattern.weight(order[i]);
  }
}
