package org.biobank.exchange.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the columns, and the rows read by them. */
record Header(List<String> names) {
  /**
   * @throws FileUnreadable if there are too many, one stands twice, or there is none
   */
  static Header of(List<String> cells) {
    var names = new ArrayList<>(cells.stream().map(String::strip).toList());
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    if (names.isEmpty()) {
      throw FileUnreadable.of("import-file-empty", "The file has no line that names the columns.");
    }
    if (names.size() > ReadLimits.COLUMNS_MAX) {
      throw FileUnreadable.tooLarge(
          "import-too-wide",
          "The file has " + names.size() + " columns; at most " + ReadLimits.COLUMNS_MAX + ".");
    }
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
        throw FileUnreadable.at(
            1, "import-column-twice", "Two columns are called " + name + "; rename one.");
      }
    }
    return new Header(List.copyOf(names));
  }

  boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  /**
   * @throws FileUnreadable if the row has more cells than there are columns, or a cell is too long
   */
  SourceRow row(long line, List<String> cells) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      var text = untamed(cells.get(i).strip());
      if (i >= names.size()) {
        if (!text.isEmpty()) {
          throw FileUnreadable.at(
              line,
              "import-row-too-long",
              "Line "
                  + line
                  + " has more cells than the first line names columns; is a cell with the"
                  + " separator not quoted?");
        }
      } else if (text.length() > ReadLimits.CELL_MAX) {
        throw FileUnreadable.at(
            line,
            "import-cell-too-long",
            "Line %d, column %s: a cell has at most %d characters."
                .formatted(line, names.get(i), ReadLimits.CELL_MAX));
      } else if (!names.get(i).isEmpty() && !text.isEmpty()) {
        byName.put(names.get(i), text);
      }
    }
    return new SourceRow(line, byName);
  }

  /** The apostrophe by which an export keeps spreadsheet programs from seeing a formula. */
  private static String untamed(String text) {
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }
}
