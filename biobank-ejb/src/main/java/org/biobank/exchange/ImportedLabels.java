package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.LabelSpecimens;
import org.biobank.specimen.SpecimenLabel;

/** Labels of specimens, as rows bring them: {@code import_label} until they are written. */
@ApplicationScoped
class ImportedLabels {
  @Inject private Database database;
  @Inject private LabelSpecimens labelSpecimens;

  /** The specimen that a row is about, there or to be. */
  static UUID bearer(StagedRow row, Map<Barcode, KnownSpecimen> known) {
    return row.cell(TemplateColumn.BARCODE)
        .flatMap(Barcode::parse)
        .flatMap(code -> Optional.ofNullable(known.get(code)))
        .map(KnownSpecimen::id)
        .orElse(row.specimenId());
  }

  /** Those that the rows bring and that are another specimen's, or its barcode. One query. */
  Set<SpecimenLabel> taken(Collection<StagedRow> rows, Map<Barcode, KnownSpecimen> known) {
    var wanted = new ArrayList<SpecimenLabel>();
    for (var row : rows) {
      var bearer = bearer(row, known);
      for (var column : LabelTexts.COLUMNS) {
        row.cell(column)
            .filter(cell -> !cell.equalsIgnoreCase(CellReader.CLEAR))
            .ifPresent(cell -> wanted.addAll(readable(bearer, column, cell)));
      }
    }
    return wanted.isEmpty() ? Set.of() : new HashSet<>(labelSpecimens.taken(wanted));
  }

  private static List<SpecimenLabel> readable(UUID bearer, TemplateColumn column, String cell) {
    try {
      return of(bearer, LabelTexts.read(column, cell));
    } catch (IllegalArgumentException notOne) { // told as a fault of the cell
      return List.of();
    }
  }

  private static List<SpecimenLabel> of(UUID bearer, Collection<OtherLabel> labels) {
    return labels.stream().map(label -> new SpecimenLabel(bearer, label)).toList();
  }

  /** What a planned tube will be called. */
  static List<SpecimenLabel> of(UUID specimenId, PlannedTube plan) {
    return of(specimenId, plan.labels());
  }

  /** What a change of cells gives to a specimen. */
  static List<SpecimenLabel> come(UUID specimenId, Map<TemplateColumn, CellChange> changes) {
    return differing(specimenId, changes, false);
  }

  /** What a change of cells takes off a specimen. */
  static List<SpecimenLabel> gone(UUID specimenId, Map<TemplateColumn, CellChange> changes) {
    return differing(specimenId, changes, true);
  }

  private static List<SpecimenLabel> differing(
      UUID specimenId, Map<TemplateColumn, CellChange> changes, boolean gone) {
    var differing = new ArrayList<SpecimenLabel>();
    for (var column : LabelTexts.COLUMNS) {
      var cell = changes.get(column);
      if (cell != null) {
        var left = new ArrayList<>(LabelTexts.read(column, gone ? cell.from() : cell.to()));
        left.removeAll(LabelTexts.read(column, gone ? cell.to() : cell.from()));
        differing.addAll(of(specimenId, left));
      }
    }
    return differing;
  }

  /** What the rows would give, kept so that two rows of a file that give the same are found. */
  void keep(UUID importId, List<RowDecision> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM import_label WHERE import_id = :id AND line BETWEEN :first AND"
                        + " :last")
                .bind("id", importId)
                .bind("first", decisions.stream().mapToLong(RowDecision::line).min().orElseThrow())
                .bind("last", decisions.stream().mapToLong(RowDecision::line).max().orElseThrow())
                .execute());
    database.batch(
        "INSERT INTO import_label (import_id, line, kind, text) VALUES (?, ?, ?, ?)",
        decisions.stream().flatMap(row -> given(row).stream()).toList(),
        (insert, one) -> {
          insert.setObject(1, importId);
          insert.setLong(2, one.line());
          insert.setString(3, one.label().kind());
          insert.setString(4, one.label().text().text());
        });
  }

  private record Given(long line, OtherLabel label) {}

  private static List<Given> given(RowDecision row) {
    var labels = new ArrayList<>(come(row.specimenId(), row.changes()));
    row.plan().ifPresent(plan -> labels.addAll(of(row.specimenId(), plan)));
    return labels.stream().map(one -> new Given(row.line(), one.label())).toList();
  }
}
