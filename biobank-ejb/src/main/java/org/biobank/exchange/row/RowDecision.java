package org.biobank.exchange.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.storage.JudgePlaces.Judged.Granted;

/**
 * What was found out about a row.
 *
 * @param changes of a specimen that is there
 * @param plan of one that is to be made
 * @param seenVersion of the specimen that is there
 * @param parentLine when the parent stands in the same file
 */
public record RowDecision(
    long line,
    RowOutcome outcome,
    List<RowFault> faults,
    Map<TemplateColumn, CellChange> changes,
    Optional<PlannedTube> plan,
    UUID specimenId,
    Optional<Integer> seenVersion,
    Optional<Long> parentLine,
    int generation,
    Optional<Target> place) {

  /** A place in a container. */
  public record Target(UUID containerId, int row, int column) {}

  public RowDecision planned(Optional<PlannedTube> tube) {
    return new RowDecision(
        line,
        outcome,
        faults,
        changes,
        tube,
        specimenId,
        seenVersion,
        parentLine,
        generation,
        place);
  }

  /**
   * At a place that the rules grant, called as the container calls it: files may name it by a label
   * or in another spelling, and custody events and an undo are to find it by its own. A tube that
   * stands there already is not moved.
   */
  public RowDecision placed(Granted granted) {
    var standing = new PlannedTube.Standing(granted.box(), granted.label());
    var cells = called(granted);
    return new RowDecision(
        line,
        outcome == RowOutcome.UPDATE && cells.isEmpty() ? RowOutcome.UNCHANGED : outcome,
        faults,
        cells,
        plan.map(tube -> tube.standing(standing)),
        specimenId,
        seenVersion,
        parentLine,
        generation,
        Optional.of(new Target(granted.containerId(), granted.row(), granted.column()))
            .filter(target -> !granted.here()));
  }

  private Map<TemplateColumn, CellChange> called(Granted granted) {
    var cells = new HashMap<>(changes);
    called(cells, TemplateColumn.BOX, granted.box());
    called(cells, TemplateColumn.POSITION, granted.label());
    return Map.copyOf(cells);
  }

  private static void called(
      Map<TemplateColumn, CellChange> cells, TemplateColumn column, String name) {
    cells.computeIfPresent(
        column,
        (changed, cell) -> cell.from().equals(name) ? null : new CellChange(cell.from(), name));
  }

  public RowDecision refused(RowFault fault) {
    return new RowDecision(
        line,
        RowOutcome.ERROR,
        List.of(fault),
        Map.of(),
        Optional.empty(),
        specimenId,
        seenVersion,
        parentLine,
        generation,
        Optional.empty());
  }

  static RowDecision wrong(StagedRow row, List<RowFault> faults) {
    return new RowDecision(
        row.line(),
        RowOutcome.ERROR,
        List.copyOf(faults),
        Map.of(),
        Optional.empty(),
        row.specimenId(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }
}
