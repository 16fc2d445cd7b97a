package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.Family;
import org.biobank.shared.Database;

/** What can only be seen once all rows were looked at: rows that stand in each other's way. */
@ApplicationScoped
class LinkRows {
  private static final RowFault PLACE_TWICE =
      new RowFault(
          TemplateColumn.POSITION.header(),
          "",
          "place-twice",
          "More than one row of the file asks for this place.",
          "A place of its own for each.");
  private static final RowFault PARENT_WRONG =
      new RowFault(
          "",
          "",
          "parent-row-wrong",
          "The row of its parent is wrong, so that this one cannot be written either.",
          "Correct the parent's row.");

  private static final RowFault LABEL_TWICE =
      new RowFault(
          "",
          "",
          "label-twice",
          "More than one row of the file gives this label.",
          "A label of its own for each, or leave it in one of the rows.");
  private static final RowFault LABEL_IS_A_BARCODE =
      new RowFault(
          "",
          "",
          "label-taken",
          "Another row of the file has this as its barcode.",
          "Another label, or another barcode there.");

  /** Rows that give one of these labels; the first of them is told. */
  private static final String WITH_LABELS =
      """
      UPDATE import_row r
      JOIN (SELECT l.line, MIN(CONCAT(l.kind, ':', l.text)) AS label
            FROM import_label l JOIN (%s) other ON other.text = l.text AND %s
            WHERE l.import_id = :id GROUP BY l.line) told ON told.line = r.line
      SET r.outcome = 'ERROR',
          r.faults = JSON_SET(:faults,
            '$[0].column', IF(told.label LIKE 'LABEL:%%', 'Label', 'Alias'),
            '$[0].value', SUBSTRING(told.label, LOCATE(':', told.label) + 1))
      WHERE r.import_id = :id AND r.outcome <> 'ERROR'
      """;

  private static final String GIVEN_TWICE =
      WITH_LABELS.formatted(
          """
          SELECT kind, text FROM import_label WHERE import_id = :id GROUP BY kind, text HAVING COUNT(*) > 1
          """,
          "other.kind = l.kind");
  private static final String GIVEN_AND_A_BARCODE =
      WITH_LABELS.formatted(
          """
          SELECT barcode AS text, line FROM import_row WHERE import_id = :id AND barcode IS NOT NULL
          """,
          "other.line <> l.line");

  @Inject private StepTransaction transaction;
  @Inject private Database database;
  @Inject private ImportBatches batches;

  /** Everything is known about the import now. */
  public void link(UUID importId) {
    transaction.run(() -> linkAll(importId));
  }

  private void linkAll(UUID importId) {
    if (batches.locked(importId).state() != ImportState.CHECKING) {
      return; // linked before the server was killed
    }
    mark(
        """
        UPDATE import_row r
        JOIN (SELECT container_id, row_index, column_index FROM import_row
              WHERE import_id = :id AND container_id IS NOT NULL
              GROUP BY container_id, row_index, column_index HAVING COUNT(*) > 1) twice
          ON twice.container_id = r.container_id AND twice.row_index = r.row_index
             AND twice.column_index = r.column_index
        SET r.outcome = 'ERROR', r.faults = :faults
        WHERE r.import_id = :id AND r.outcome <> 'ERROR'
        """,
        importId,
        PLACE_TWICE);
    mark(GIVEN_TWICE, importId, LABEL_TWICE);
    mark(GIVEN_AND_A_BARCODE, importId, LABEL_IS_A_BARCODE);
    int more = 1;
    for (int i = 0; i < Family.GENERATIONS_MAX && more > 0; i++) {
      more =
          mark(
              """
              UPDATE import_row r
              JOIN import_row parent ON parent.import_id = r.import_id AND parent.line = r.parent_line
              SET r.outcome = 'ERROR', r.faults = :faults
              WHERE r.import_id = :id AND r.outcome = 'CREATE' AND parent.outcome = 'ERROR'
              """,
              importId,
              PARENT_WRONG);
    }
    batches.move(importId, ImportState.READY);
  }

  private int mark(String sql, UUID importId, RowFault fault) {
    return database.on(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", importId)
                .bind("faults", RowJson.write(List.of(fault)))
                .execute());
  }
}
