package org.biobank.scanner.file;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Which column of a table holds something. */
public sealed interface Column {
  /** By the name in the header; upper and lower case and spaces do not matter. */
  record Named(String name) implements Column {}

  /** By its place, from 0. */
  record Numbered(int index) implements Column {}

  /** Empty if the table has no such column. */
  default OptionalInt in(List<String> header) {
    if (this instanceof Numbered numbered) {
      return OptionalInt.of(numbered.index());
    }
    String wanted = plain(((Named) this).name());
    for (int i = 0; i < header.size(); i++) {
      if (plain(header.get(i)).equals(wanted)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  static String plain(String name) {
    return name.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
  }
}
