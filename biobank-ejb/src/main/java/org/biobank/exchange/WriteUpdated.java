package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.exchange.ImportRows.WrittenRow;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.export.KnownSpecimens;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.exchange.row.Places;
import org.biobank.shared.Barcode;

/** Writes rows that change specimens. */
@ApplicationScoped
class WriteUpdated {
  private static final Set<TemplateColumn> BESIDE_THE_VERSION =
      EnumSet.of(
          TemplateColumn.BOX, TemplateColumn.POSITION, TemplateColumn.LABEL, TemplateColumn.ALIAS);

  @Inject private KnownSpecimens known;
  @Inject private GrantedPlaces grantedPlaces;
  @Inject private ChangedCells changed;

  void write(WriteRows.Run run, List<WrittenRow> chunk) {
    var codes =
        chunk.stream().map(row -> new Barcode(Objects.requireNonNull(row.barcode()))).toList();
    Map<UUID, KnownSpecimen> standing =
        known.byBarcodes(codes).values().stream()
            .collect(Collectors.toMap(KnownSpecimen::id, it -> it));
    var asking = new ArrayList<GrantedPlaces.Asking>();
    for (var row : chunk) {
      var specimen = specimen(standing, row);
      refuseIfOvertaken(specimen, row);
      Places.wanted(specimen, row.changes(), run.reference())
          .ifPresent(place -> asking.add(new GrantedPlaces.Asking(row, place)));
    }
    var granted = grantedPlaces.stillGranted(asking, run.actor());
    var changes =
        chunk.stream()
            .map(
                row ->
                    new ChangedCells.Change(
                        specimen(standing, row),
                        row.changes(),
                        Optional.ofNullable(granted.get(row.specimenId()))))
            .toList();
    changed.write(run.actor(), "import " + run.batch().code(), run.batch().code(), changes);
  }

  /** Neither a move nor a label raises the version of a specimen. */
  private static void refuseIfOvertaken(KnownSpecimen specimen, WrittenRow row) {
    for (var column : BESIDE_THE_VERSION) {
      var change = row.changes().get(column);
      if (change != null && !change.from().equals(specimen.cell(column))) {
        throw ImportOvertaken.cell(row.line(), column, specimen.cell(column));
      }
    }
  }

  private static KnownSpecimen specimen(Map<UUID, KnownSpecimen> standing, WrittenRow row) {
    return Optional.ofNullable(standing.get(row.specimenId()))
        .orElseThrow(() -> ImportOvertaken.specimens(1));
  }
}
