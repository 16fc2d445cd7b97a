package org.biobank.exchange.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.SpecimenLabel;

/** Labels of specimens, as rows bring them and as changes of cells give and take them. Pure. */
public final class RowLabels {
  private RowLabels() {}

  /** The specimen that a row is about, there or to be. */
  static UUID bearer(StagedRow row, Map<Barcode, KnownSpecimen> known) {
    return row.cell(TemplateColumn.BARCODE)
        .flatMap(Barcode::parse)
        .flatMap(code -> Optional.ofNullable(known.get(code)))
        .map(KnownSpecimen::id)
        .orElse(row.specimenId());
  }

  /** Those that a row would give; a cell that cannot be read gives none. */
  public static List<SpecimenLabel> wanted(StagedRow row, Map<Barcode, KnownSpecimen> known) {
    var wanted = new ArrayList<SpecimenLabel>();
    var bearer = bearer(row, known);
    for (var column : LabelTexts.COLUMNS) {
      row.cell(column)
          .filter(cell -> !cell.equalsIgnoreCase(CellReader.CLEAR))
          .ifPresent(cell -> wanted.addAll(readable(bearer, column, cell)));
    }
    return wanted;
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
  public static List<SpecimenLabel> of(UUID specimenId, PlannedTube plan) {
    return of(specimenId, plan.labels());
  }

  /** What a change of cells gives to a specimen. */
  public static List<SpecimenLabel> come(UUID specimenId, Map<TemplateColumn, CellChange> changes) {
    return differing(specimenId, changes, false);
  }

  /** What a change of cells takes off a specimen. */
  public static List<SpecimenLabel> gone(UUID specimenId, Map<TemplateColumn, CellChange> changes) {
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
}
