package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.biobank.exchange.row.CellChange;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.shared.Database;

/** Rows as they are shown; pages are found by line. */
@ApplicationScoped
class ImportLines {
  @Inject private Database database;

  List<ImportLine> page(UUID importId, List<RowOutcome> outcomes, long afterLine, int size) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT line, outcome, cells, changes, faults, barcode FROM import_row
                    WHERE import_id = :id AND outcome IN (<outcomes>) AND line > :line ORDER BY line LIMIT :size
                    """)
                .bind("id", importId)
                .bindList("outcomes", outcomes.stream().map(Enum::name).toList())
                .bind("line", afterLine)
                .bind("size", size)
                .map((row, context) -> read(row))
                .list());
  }

  private static ImportLine read(ResultSet row) throws SQLException {
    var outcome = RowOutcome.valueOf(row.getString("outcome"));
    return new ImportLine(
        row.getLong("line"),
        outcome,
        Optional.ofNullable(row.getString("barcode")),
        changes(row, outcome),
        RowJson.faults(row.getString("faults")));
  }

  private static Map<String, CellChange> changes(ResultSet row, RowOutcome outcome)
      throws SQLException {
    Map<String, CellChange> byHeader = new LinkedHashMap<>();
    if (outcome == RowOutcome.CREATE) {
      new TreeMap<>(RowJson.cells(row.getString("cells")))
          .forEach((column, text) -> byHeader.put(column.header(), new CellChange("", text)));
    } else {
      new TreeMap<>(RowJson.changes(row.getString("changes")))
          .forEach((column, change) -> byHeader.put(column.header(), change));
    }
    return byHeader;
  }
}
