package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.exchange.row.RowDecision;
import org.biobank.exchange.row.RowLabels;
import org.biobank.exchange.row.StagedRow;
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

  /** Those that the rows bring and that are another specimen's, or its barcode. One query. */
  Set<SpecimenLabel> taken(Collection<StagedRow> rows, Map<Barcode, KnownSpecimen> known) {
    var wanted = rows.stream().flatMap(row -> RowLabels.wanted(row, known).stream()).toList();
    return wanted.isEmpty() ? Set.of() : new HashSet<>(labelSpecimens.taken(wanted));
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
    var labels = new ArrayList<>(RowLabels.come(row.specimenId(), row.changes()));
    row.plan().ifPresent(plan -> labels.addAll(RowLabels.of(row.specimenId(), plan)));
    return labels.stream().map(one -> new Given(row.line(), one.label())).toList();
  }
}
