package org.biobank.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the couriers' reports together say of a shipment. Derived from all of them in the order in
 * which things happened, so that a late report, a repeated one or another order of arrival leads to
 * the same state; and since a step never leads backwards, one report more never sets it back.
 *
 * @param inEventOrder each report once, by event time
 */
record Timeline(Handover handover, List<CourierUpdate> inEventOrder) {
  /** How it began: to whom the sender gave the shipment, and when. */
  record Handover(String courier, Instant at) {}

  static Timeline of(Handover handover, List<CourierUpdate> updates) {
    return new Timeline(
        handover, updates.stream().distinct().sorted(CourierUpdate.BY_EVENT_TIME).toList());
  }

  /** With one report more, unless it is known already. */
  Timeline with(CourierUpdate update) {
    return find(update.id()).isPresent()
        ? this
        : of(handover, Stream.concat(inEventOrder.stream(), Stream.of(update)).toList());
  }

  Timeline without(CourierUpdate update) {
    return new Timeline(
        handover, inEventOrder.stream().filter(other -> !other.id().equals(update.id())).toList());
  }

  Optional<CourierUpdate> find(UUID id) {
    return inEventOrder.stream().filter(known -> known.id().equals(id)).findFirst();
  }

  /** HANDED_OVER, IN_TRANSIT or DELIVERED: where the steps lead; one that leads back is no step. */
  ShipmentStatus status() {
    var status = ShipmentStatus.HANDED_OVER;
    for (var update : inEventOrder) {
      status = update.kind().step().from(status).orElse(status);
    }
    return status;
  }

  /** When it was first delivered, as far as we were told. */
  Optional<Instant> deliveredAt() {
    return inEventOrder.stream()
        .filter(update -> update.kind() == UpdateKind.DELIVERED)
        .map(CourierUpdate::occurredAt)
        .findFirst();
  }

  /** Username of the courier who holds it: the last one, by event time, to report from it. */
  String custodian() {
    return newest()
        .filter(update -> !update.occurredAt().isBefore(handover.at()))
        .map(CourierUpdate::courier)
        .orElse(handover.courier());
  }

  Optional<CourierUpdate> newest() {
    return inEventOrder.isEmpty()
        ? Optional.empty()
        : Optional.of(inEventOrder.get(inEventOrder.size() - 1));
  }

  boolean hasExcursion(BigDecimal celsiusMax) {
    return inEventOrder.stream().anyMatch(update -> update.isWarmerThan(celsiusMax));
  }

  /** True when something that happened after it had been told before it. */
  boolean isLate(CourierUpdate update) {
    return inEventOrder.stream()
        .anyMatch(
            other ->
                other.occurredAt().isAfter(update.occurredAt())
                    && other.recordedAt().isBefore(update.recordedAt()));
  }
}
