package org.biobank.exchange.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a file as it stands there, before anybody says what it means.
 *
 * @param line in the file, from 1; the header is line 1 as a rule
 * @param cells text by header, both stripped, in the order of the file; a blank cell is an empty
 *     text or is left out, which means the same
 */
public record SourceRow(long line, Map<String, String> cells) {
  public SourceRow {
    cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** Empty where the cell is blank or the file has no such column. */
  public String text(String header) {
    return cells.getOrDefault(header, "");
  }

  /** What says who the donor is goes before anybody reads on. */
  public SourceRow without(java.util.Collection<String> headers) {
    var kept = new LinkedHashMap<>(cells);
    kept.keySet().removeAll(headers);
    return new SourceRow(line, kept);
  }
}
