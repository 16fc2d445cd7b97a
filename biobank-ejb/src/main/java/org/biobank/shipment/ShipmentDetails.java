package org.biobank.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.HasCode;

/**
 * A shipment with all that is in it and all that was said of it. Codes only: nothing here tells of
 * a donor.
 *
 * @param celsiusMax warmer than this is an excursion
 * @param updates by event time, the oldest first
 * @param excursion whether any report was warmer
 */
public record ShipmentDetails(
    String code,
    String fromSite,
    String toSite,
    ShipmentStatus status,
    String carrier,
    Optional<String> trackingNumber,
    TransportCategory category,
    Coolant coolant,
    Optional<BigDecimal> dryIceKg,
    BigDecimal celsiusMax,
    Optional<String> seal,
    Optional<Boolean> sealIntact,
    List<Courier> couriers,
    Optional<String> custodian,
    Instant createdAt,
    Optional<Instant> handedOverAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> receivedAt,
    int version,
    List<Item> items,
    List<Update> updates,
    List<Discrepancy> discrepancies,
    boolean excursion)
    implements HasCode {

  /** Who may carry it. */
  public record Courier(String username, String displayName) {}

  /**
   * One tube.
   *
   * @param type code of the specimen type; absent where nobody knows the barcode
   */
  public record Item(
      String barcode,
      Optional<String> type,
      Optional<String> typeName,
      ItemOutcome outcome,
      Optional<Instant> packedAt,
      Optional<Instant> receivedAt) {}

  /**
   * One report of a courier.
   *
   * @param late something that happened later had been told before
   */
  public record Update(
      UUID id,
      UpdateKind kind,
      Instant occurredAt,
      Instant recordedAt,
      String courier,
      Optional<BigDecimal> temperatureCelsius,
      Optional<String> place,
      Optional<String> note,
      boolean late) {}
}
