package org.biobank.exchange.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a row of another system's file says a tube was made of. Several stand in one cell, or in
 * several columns; a name that has a separator in it stands in quotation marks. Pure.
 */
final class ForeignParents {
  private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^,;|\"]+");

  private ForeignParents() {}

  /** The names of a cell, in its order. */
  static List<String> names(String cell) {
    var names = new ArrayList<String>();
    var match = NAME.matcher(cell);
    while (match.find()) {
      var quoted = match.group(1);
      var name = (quoted == null ? match.group() : quoted.replace("\"\"", "\"")).strip();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** Each once, whatever its case, in the order given. */
  static List<String> distinct(Collection<String> names) {
    var seen = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    return names.stream().filter(name -> seen.putIfAbsent(name, name) == null).toList();
  }
}
