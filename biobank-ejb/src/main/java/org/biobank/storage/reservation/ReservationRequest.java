package org.biobank.storage.reservation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Places to be kept.
 *
 * @param positions by their labels; absent: the ones that are offered first
 * @param count how many of those; absent: one
 * @param specimen the tube they are kept for; absent: any that the same person brings
 * @param minutes absent: five
 */
@Schema(example = "{\"count\":12,\"minutes\":10}")
public record ReservationRequest(
    Optional<@Size(min = 1, max = 1_000) List<@NotNull @NotBlank @Size(max = 25) String>> positions,
    Optional<@Min(1) @Max(1_000) Integer> count,
    Optional<Barcode> specimen,
    Optional<@Min(1) @Max(MINUTES_MAX) Integer> minutes) {
  static final int MINUTES_MAX = 24 * 60;
  private static final int MINUTES = 5;

  void refuseSeveralPlacesForOneTube() {
    int places = positions.map(List::size).or(() -> count).orElse(1);
    if (specimen.isPresent() && places > 1) {
      throw new Invalid("/specimen", "one tube takes one place: name one, or leave the tube out");
    }
  }

  Duration duration() {
    return Duration.ofMinutes(minutes.orElse(MINUTES));
  }
}
