package org.biobank.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts an evacuation and its moves together as a pick sheet. */
@ApplicationScoped
class Sheets {
  @Inject private Moves moves;

  EvacuationSheet of(Evacuation evacuation) {
    var rows = moves.of(evacuation.id());
    return new EvacuationSheet(
        evacuation.id(),
        evacuation.container(),
        evacuation.site(),
        evacuation.state(),
        evacuation.reason(),
        evacuation.plannedBy(),
        evacuation.plannedAt(),
        evacuation.endedAt(),
        progress(rows),
        openings(rows),
        rows.stream().filter(row -> row.state() == MoveState.LEFT).map(MoveRow::left).toList());
  }

  static EvacuationSheet.Progress progress(List<MoveRow> rows) {
    return new EvacuationSheet.Progress(
        count(rows, MoveState.PLANNED),
        count(rows, MoveState.DONE),
        count(rows, MoveState.LEFT),
        tubes(rows, MoveState.PLANNED),
        tubes(rows, MoveState.DONE),
        tubes(rows, MoveState.LEFT));
  }

  /** What was left at first and found a place by itself has no opening, and stands under 0. */
  private static List<EvacuationSheet.Opening> openings(List<MoveRow> rows) {
    var byNumber =
        rows.stream()
            .filter(row -> row.state() != MoveState.LEFT)
            .collect(
                Collectors.groupingBy(
                    row -> row.opening().orElse(0), TreeMap::new, Collectors.toList()));
    return byNumber.entrySet().stream()
        .map(
            entry ->
                new EvacuationSheet.Opening(
                    entry.getKey(),
                    entry.getValue().get(0).freezer().orElse(""),
                    entry.getValue().stream().map(MoveRow::line).toList()))
        .toList();
  }

  private static long count(List<MoveRow> rows, MoveState state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  private static long tubes(List<MoveRow> rows, MoveState state) {
    return rows.stream().filter(row -> row.state() == state).mapToLong(MoveRow::tubes).sum();
  }
}
