package org.biobank.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A shipment as its courier sees it: where from, where to, how cold. Nothing of what is in it but
 * the number of tubes.
 */
public record CourierShipment(
    String code,
    ShipmentStatus status,
    Stop from,
    Stop to,
    Coolant coolant,
    BigDecimal celsiusMax,
    int itemCount,
    Optional<Last> lastUpdate) {

  /** One end of the way. */
  public record Stop(String name, String city) {}

  /** The newest report, by event time. */
  public record Last(UpdateKind kind, Instant occurredAt, String courier) {}

  /** All that a courier has to carry now. */
  public record Round(List<CourierShipment> items) {}
}
