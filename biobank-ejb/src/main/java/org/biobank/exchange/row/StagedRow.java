package org.biobank.exchange.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.dialect.TranslatedRow;
import org.biobank.shared.Ids;

/**
 * A row that waits, in our columns.
 *
 * @param specimenId the id that its specimen will have, if there is none yet
 * @param faults of its translation
 */
public record StagedRow(
    long line, Map<TemplateColumn, String> cells, List<RowFault> faults, UUID specimenId) {
  public static StagedRow of(TranslatedRow row) {
    return new StagedRow(row.line(), row.cells(), row.faults(), Ids.next());
  }

  public Optional<String> cell(TemplateColumn column) {
    return Optional.ofNullable(cells.get(column));
  }
}
