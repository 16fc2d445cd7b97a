package org.biobank.exchange.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.Situation.VisitKey;
import org.biobank.storage.JudgePlaces.Wanted;

/**
 * A decision before visits and places are settled.
 *
 * @param visit that the row makes or means; its plan's visit is settled with it
 * @param place that the row asks for
 */
public record DraftDecision(
    RowDecision decision, Optional<VisitKey> visit, Optional<Wanted> place) {
  static DraftDecision wrong(StagedRow row, List<RowFault> faults) {
    return new DraftDecision(RowDecision.wrong(row, faults), Optional.empty(), Optional.empty());
  }

  static DraftDecision update(
      StagedRow row,
      KnownSpecimen known,
      Map<TemplateColumn, CellChange> changes,
      Optional<Wanted> place) {
    return new DraftDecision(
        new RowDecision(
            row.line(),
            changes.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.UPDATE,
            List.of(),
            Map.copyOf(changes),
            Optional.empty(),
            known.id(),
            Optional.of(known.version()),
            Optional.empty(),
            0,
            Optional.empty()),
        Optional.empty(),
        place);
  }
}
