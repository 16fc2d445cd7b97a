package org.biobank.exchange.row;

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

  /** At a place that the rules grant, called as the container calls it. */
  public RowDecision placed(Granted granted) {
    var standing = new PlannedTube.Standing(granted.box(), granted.label());
    return new RowDecision(
        line,
        outcome,
        faults,
        changes,
        plan.map(tube -> tube.standing(standing)),
        specimenId,
        seenVersion,
        parentLine,
        generation,
        Optional.of(new Target(granted.containerId(), granted.row(), granted.column())));
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
