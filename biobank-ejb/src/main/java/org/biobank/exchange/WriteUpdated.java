package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biobank.exchange.ImportRows.WrittenRow;
import org.biobank.exchange.export.KnownSpecimens;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.exchange.row.RowDecision;
import org.biobank.shared.Barcode;

/** Writes rows that change specimens. */
@ApplicationScoped
class WriteUpdated {
  @Inject private KnownSpecimens known;
  @Inject private ChangedCells changed;

  void write(WriteRows.Run run, List<WrittenRow> chunk) {
    var codes =
        chunk.stream().map(row -> new Barcode(Objects.requireNonNull(row.barcode()))).toList();
    var standing =
        known.byBarcodes(codes).values().stream()
            .collect(Collectors.toMap(KnownSpecimen::id, it -> it));
    var changes = new ArrayList<ChangedCells.Change>();
    for (var row : chunk) {
      var specimen =
          Optional.ofNullable(standing.get(row.specimenId()))
              .orElseThrow(() -> ImportOvertaken.specimens(1));
      changes.add(new ChangedCells.Change(specimen, row.changes(), target(row)));
    }
    changed.write(run.actor(), "import " + run.batch().code(), run.batch().code(), changes);
  }

  private static Optional<RowDecision.Target> target(WrittenRow row) {
    return Optional.ofNullable(row.containerId())
        .map(container -> new RowDecision.Target(container, row.row(), row.column()));
  }
}
