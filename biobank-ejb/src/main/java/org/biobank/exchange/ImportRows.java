package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.CellChange;
import org.biobank.exchange.row.PlannedTube;
import org.biobank.exchange.row.ReferenceCodes;
import org.biobank.exchange.row.RowDecision;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.exchange.row.StagedRow;
import org.biobank.shared.Ascii;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.jspecify.annotations.Nullable;

/** The rows that wait: {@code import_row}, written and read a thousand at a time. */
@ApplicationScoped
class ImportRows {
  static final int CHUNK = 1_000;

  private static final String STAGED =
      "SELECT line, cells, translation_faults, specimen_id FROM import_row ";

  @Inject private Database database;

  void stage(UUID importId, Collection<StagedRow> rows) {
    database.batch(
        """
        INSERT INTO import_row (import_id, line, outcome, cells, translation_faults, barcode, row_key, specimen_id)
        VALUES (?, ?, 'PENDING', ?, ?, ?, ?, ?)
        """,
        rows,
        (insert, row) -> {
          insert.setObject(1, importId);
          insert.setLong(2, row.line());
          insert.setString(3, RowJson.write(row.cells()));
          insert.setString(4, row.faults().isEmpty() ? null : RowJson.write(row.faults()));
          insert.setString(5, fitting(row, TemplateColumn.BARCODE, 64));
          insert.setString(6, fitting(row, TemplateColumn.ROW_KEY, 120));
          insert.setObject(7, row.specimenId());
        });
  }

  /** What is too long for its column, or no code, is told as a fault later. */
  private static @Nullable String fitting(StagedRow row, TemplateColumn column, int most) {
    return row.cell(column)
        .filter(text -> text.length() <= most)
        .filter(text -> column == TemplateColumn.ROW_KEY || Ascii.holds(text))
        .orElse(null);
  }

  /** The next rows after a line. */
  List<StagedRow> after(UUID importId, long line) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    STAGED + "WHERE import_id = :id AND line > :line ORDER BY line LIMIT :size")
                .bind("id", importId)
                .bind("line", line)
                .bind("size", CHUNK)
                .map((row, context) -> staged(row))
                .list());
  }

  /** The rows that have one of the texts as their barcode or key. */
  List<StagedRow> named(UUID importId, String column, Collection<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(STAGED + "WHERE import_id = :id AND " + column + " IN (<texts>)")
                .bind("id", importId)
                .bindList("texts", List.copyOf(texts))
                .map((row, context) -> staged(row))
                .list());
  }

  /** Of the texts, those that stand in more than one row; in capitals. */
  Set<String> repeated(UUID importId, String column, Collection<String> texts) {
    if (texts.isEmpty()) {
      return Set.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT MIN(%s) FROM import_row WHERE import_id = :id AND %s IN (<texts>) GROUP BY %s HAVING COUNT(*) > 1"
                        .formatted(column, column, column))
                .bind("id", importId)
                .bindList("texts", List.copyOf(texts))
                .mapTo(String.class)
                .map(
                    ReferenceCodes::key) // in capitals as rules have them, for letters of all kinds
                .collect(Collectors.toSet()));
  }

  /** Of the barcodes, those that a row has, be it given or generated. */
  List<Barcode> taken(UUID importId, Collection<Barcode> barcodes) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT barcode FROM import_row WHERE import_id = :id AND barcode IN (<codes>)")
                .bind("id", importId)
                .bindList("codes", barcodes.stream().map(Barcode::text).toList())
                .mapTo(Barcode.class)
                .list());
  }

  private static StagedRow staged(ResultSet row) throws SQLException {
    Map<TemplateColumn, String> cells = new EnumMap<>(TemplateColumn.class);
    cells.putAll(RowJson.cells(row.getString("cells")));
    return new StagedRow(
        row.getLong("line"),
        cells,
        RowJson.faults(row.getString("translation_faults")),
        row.getObject("specimen_id", UUID.class));
  }

  /** The last line of the next thousand rows after a line. */
  Optional<Long> lastLine(UUID importId, long afterLine) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT MAX(line) FROM (SELECT line FROM import_row WHERE import_id = :id AND line > :line
                                           ORDER BY line LIMIT :size) next
                    """)
                .bind("id", importId)
                .bind("line", afterLine)
                .bind("size", CHUNK)
                .mapTo(Long.class)
                .findOne());
  }

  /** What was found out about rows. */
  void decided(UUID importId, Collection<RowDecision> decisions) {
    database.batch(
        """
        UPDATE import_row
        SET outcome = ?, faults = ?, changes = ?, plan = ?, barcode = COALESCE(?, barcode), specimen_id = ?,
            seen_version = ?, parent_line = ?, generation = ?, container_id = ?, row_index = ?, column_index = ?
        WHERE import_id = ? AND line = ?
        """,
        decisions,
        (update, row) -> {
          bind(update, row);
          update.setObject(13, importId);
          update.setLong(14, row.line());
        });
  }

  private static void bind(PreparedStatement update, RowDecision row) throws SQLException {
    update.setString(1, row.outcome().name());
    update.setString(2, row.faults().isEmpty() ? null : RowJson.write(row.faults()));
    update.setString(3, row.changes().isEmpty() ? null : RowJson.write(row.changes()));
    update.setString(4, row.plan().map(RowJson::write).orElse(null));
    update.setString(5, row.plan().map(plan -> plan.barcode().text()).orElse(null));
    update.setObject(6, row.specimenId());
    update.setObject(7, row.seenVersion().orElse(null), Types.INTEGER);
    update.setObject(8, row.parentLine().orElse(null), Types.BIGINT);
    update.setInt(9, row.generation());
    var place = row.place();
    update.setObject(10, place.map(RowDecision.Target::containerId).orElse(null));
    update.setObject(11, place.map(RowDecision.Target::row).orElse(null), Types.INTEGER);
    update.setObject(12, place.map(RowDecision.Target::column).orElse(null), Types.INTEGER);
  }

  /** Rows of an outcome by generation and line: parents come before what was made of them. */
  List<WrittenRow> toWrite(UUID importId, RowOutcome outcome, int generation, long afterLine) {
    return written(
        """
        WHERE import_id = :id AND outcome = :outcome AND generation = :generation AND line > :line
        ORDER BY line LIMIT :size
        """,
        importId,
        outcome,
        generation,
        afterLine);
  }

  /**
   * A row with what was decided about it.
   *
   * @param processedBefore how much was recorded of the tube before it was written; null: not
   *     written yet, or by a release that did not know
   */
  record WrittenRow(
      long line,
      UUID specimenId,
      @Nullable Integer seenVersion,
      @Nullable PlannedTube plan,
      Map<TemplateColumn, CellChange> changes,
      @Nullable UUID containerId,
      int row,
      int column,
      @Nullable String barcode,
      @Nullable Integer processedBefore) {}

  private List<WrittenRow> written(
      String rest, UUID importId, RowOutcome outcome, int generation, long line) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT line, specimen_id, seen_version, plan, changes, container_id, row_index, column_index, barcode,
                           processed_before
                    FROM import_row
                    """
                        + rest)
                .bind("id", importId)
                .bind("outcome", outcome.name())
                .bind("generation", generation)
                .bind("line", line)
                .bind("size", CHUNK)
                .map((row, context) -> written(row))
                .list());
  }

  private static WrittenRow written(ResultSet row) throws SQLException {
    var plan = row.getString("plan");
    return new WrittenRow(
        row.getLong("line"),
        row.getObject("specimen_id", UUID.class),
        row.getObject("seen_version", Integer.class),
        plan == null ? null : RowJson.plan(plan),
        RowJson.changes(row.getString("changes")),
        row.getObject("container_id", UUID.class),
        row.getInt("row_index"),
        row.getInt("column_index"),
        row.getString("barcode"),
        row.getObject("processed_before", Integer.class));
  }

  int generations(UUID importId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT COALESCE(MAX(generation), 0) + 1 FROM import_row WHERE import_id = :id"
                        + " AND outcome = 'CREATE'")
                .bind("id", importId)
                .mapTo(Integer.class)
                .one());
  }

  /** All rows wait to be looked at again; what their translation found stays. */
  void reset(UUID importId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE import_row
                    SET outcome = 'PENDING', faults = NULL, changes = NULL, plan = NULL, parent_line = NULL,
                        generation = 0, container_id = NULL, row_index = NULL, column_index = NULL,
                        seen_version = NULL
                    WHERE import_id = :id
                    """)
                .bind("id", importId)
                .execute());
  }

  void forget(UUID importId) {
    database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM import_row WHERE import_id = :id")
                .bind("id", importId)
                .execute());
  }
}
