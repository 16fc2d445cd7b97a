package org.biobank.exchange.dialect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row in the columns of our template. Whether what it says can be is not asked yet; a dialect
 * only tells of what it cannot translate.
 *
 * @param line of the file it came from
 * @param cells text by our column, in our spelling (codes of our types, ISO times); blank: kept as
 *     it is, left out of the map
 * @param faults what could not be translated
 */
public record TranslatedRow(long line, Map<TemplateColumn, String> cells, List<RowFault> faults) {
  public TranslatedRow {
    var given = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    cells.forEach(
        (column, text) -> {
          if (!text.isBlank()) {
            given.put(column, text.strip());
          }
        });
    cells = java.util.Collections.unmodifiableMap(given);
    faults = List.copyOf(faults);
  }

  public Optional<String> cell(TemplateColumn column) {
    return Optional.ofNullable(cells.get(column));
  }
}
