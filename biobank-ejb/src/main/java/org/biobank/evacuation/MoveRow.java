package org.biobank.evacuation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One row of {@code evacuation_move} with what names its containers. */
public record MoveRow(
    UUID containerId,
    String container,
    MoveState state,
    Optional<Integer> step,
    Optional<Integer> opening,
    Optional<String> freezer,
    String fromPlace,
    int tubes,
    BigDecimal celsiusMax,
    Optional<String> toCode,
    Optional<String> toLabel,
    Optional<String> slug,
    Optional<String> detail,
    Optional<String> doneBy,
    Optional<Instant> doneAt,
    Optional<Boolean> asPlanned) {

  boolean isInto(String destination) {
    return toCode.filter(destination::equalsIgnoreCase).isPresent();
  }

  /** However the place is written: A1 and A01 are one. */
  boolean isTo(ShelfRow shelf, String place) {
    var grid = shelf.grid();
    var scanned = grid.parse(place);
    return isInto(shelf.code())
        && scanned.isPresent()
        && scanned.equals(toLabel.flatMap(grid::parse));
  }

  String words() {
    return toCode.orElse("nowhere") + toLabel.map(label -> "/" + label).orElse("");
  }

  EvacuationSheet.Line line() {
    return new EvacuationSheet.Line(
        container,
        fromPlace,
        toCode.orElse(""),
        toLabel.orElse(""),
        tubes,
        celsiusMax,
        state,
        doneBy,
        doneAt,
        asPlanned);
  }

  EvacuationSheet.Left left() {
    return new EvacuationSheet.Left(
        container, fromPlace, tubes, celsiusMax, slug.orElse(""), detail.orElse(""));
  }
}
