package org.biobank.storage.arrangement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerType;

/** A container about to be written. */
record NewContainer(
    UUID id,
    String code,
    String name,
    ContainerType type,
    Optional<Around> around,
    Optional<BigDecimal> setPointCelsius) {

  /** The container around it, and its place there. */
  record Around(UUID id, String code, Optional<Position> position, Grid grid) {
    String label() {
      return position.map(grid::label).orElse("");
    }
  }
}
