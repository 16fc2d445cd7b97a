package org.biobank.storage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.storage.grid.Position;
import org.biobank.storage.reservation.SlotReservation;
import org.jspecify.annotations.Nullable;

/** What stands in a box, and which of its places are kept, at one moment. */
record BoxPlaces(Map<Position, UUID> tubes, Map<Position, SlotReservation> reserved) {
  static BoxPlaces of(List<Row> rows) {
    var tubes = new HashMap<Position, UUID>();
    var reserved = new HashMap<Position, SlotReservation>();
    for (var row : rows) {
      var position = new Position(row.rowIndex(), row.columnIndex());
      row.reservation().ifPresent(kept -> reserved.put(position, kept));
      if (row.reservation().isEmpty() && row.specimenId() != null) {
        tubes.put(position, row.specimenId());
      }
    }
    reserved.keySet().removeAll(tubes.keySet());
    return new BoxPlaces(tubes, reserved);
  }

  /** A tube or a reservation, as the query gives it. */
  public record Row(
      int rowIndex,
      int columnIndex,
      @Nullable UUID specimenId,
      @Nullable String barcode,
      @Nullable UUID holderId,
      @Nullable String holder,
      @Nullable Instant reservedUntil,
      @Nullable String reason) {
    Optional<SlotReservation> reservation() {
      return holderId == null || holder == null || reservedUntil == null
          ? Optional.empty()
          : Optional.of(
              new SlotReservation(
                  Optional.ofNullable(specimenId),
                  Optional.ofNullable(barcode).map(Barcode::new),
                  holderId,
                  holder,
                  reservedUntil,
                  Optional.ofNullable(reason)));
    }
  }
}
