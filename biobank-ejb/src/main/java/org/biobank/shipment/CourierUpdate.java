package org.biobank.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * One report of a courier, kept as it came.
 *
 * @param id made on the courier's telephone: the same report sent twice has the same id
 * @param courier username
 * @param occurredAt when it happened, by the telephone's clock
 * @param recordedAt when it reached us; hours later where there was no signal
 */
public record CourierUpdate(
    UUID id,
    String courier,
    UpdateKind kind,
    Instant occurredAt,
    Instant recordedAt,
    Optional<BigDecimal> temperatureCelsius,
    Optional<String> place,
    Optional<String> note) {

  /** The order in which things happened, whatever the order in which they were told. */
  static final Comparator<CourierUpdate> BY_EVENT_TIME =
      Comparator.comparing(CourierUpdate::occurredAt).thenComparing(CourierUpdate::id);

  boolean isWarmerThan(BigDecimal celsiusMax) {
    return temperatureCelsius.map(measured -> measured.compareTo(celsiusMax) > 0).orElse(false);
  }

  /** The same report, however often and whenever it was sent. */
  boolean saysTheSameAs(CourierUpdate other) {
    return id.equals(other.id)
        && courier.equals(other.courier)
        && kind == other.kind
        && occurredAt.equals(other.occurredAt)
        && place.equals(other.place)
        && note.equals(other.note)
        && sameTemperature(other);
  }

  private boolean sameTemperature(CourierUpdate other) {
    return temperatureCelsius
        .map(BigDecimal::stripTrailingZeros)
        .equals(other.temperatureCelsius.map(BigDecimal::stripTrailingZeros));
  }
}
