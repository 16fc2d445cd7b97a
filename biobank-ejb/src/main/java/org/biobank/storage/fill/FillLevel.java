package org.biobank.storage.fill;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How full something was on a day.
 *
 * @param id of the container
 * @param occupied tubes
 * @param capacity places for tubes
 */
public record FillLevel(UUID id, LocalDate day, long occupied, long capacity) {
  /** In per cent, rounded down; nothing is full that has no places. */
  public int percent() {
    return capacity == 0 ? 0 : (int) (100 * occupied / capacity);
  }
}
