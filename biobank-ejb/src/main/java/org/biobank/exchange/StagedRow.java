package org.biobank.exchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Ids;

/**
 * A row that waits, in our columns.
 *
 * @param specimenId the id that its specimen will have, if there is none yet
 * @param faults of its translation
 */
record StagedRow(
    long line, Map<TemplateColumn, String> cells, List<RowFault> faults, UUID specimenId) {
  /** Columns that are understood, and not written yet: the report says so. */
  static final Set<TemplateColumn> NOT_WRITTEN =
      Collections.unmodifiableSet(
          EnumSet.of(
              TemplateColumn.LABEL, TemplateColumn.ALIAS, TemplateColumn.FREEZE_THAW_CYCLES));

  static StagedRow of(TranslatedRow row) {
    var cells = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    row.cells()
        .forEach(
            (column, text) -> {
              if (!NOT_WRITTEN.contains(column)) {
                cells.put(column, text);
              }
            });
    return new StagedRow(row.line(), cells, row.faults(), Ids.next());
  }

  Optional<String> cell(TemplateColumn column) {
    return Optional.ofNullable(cells.get(column));
  }
}
