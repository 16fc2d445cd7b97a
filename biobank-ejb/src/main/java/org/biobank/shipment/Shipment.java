package org.biobank.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.HasCode;
import org.biobank.shared.StaleVersion;

/**
 * A parcel on its way from one site to another, as it stands now.
 *
 * @param celsiusMax warmer than this is an excursion
 * @param dryIceKg net; present exactly when dry ice cools it
 * @param handedOverTo username of the courier who took it from the sender
 */
public record Shipment(
    UUID id,
    String code,
    UUID fromSiteId,
    String fromSite,
    UUID toSiteId,
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
    Instant createdAt,
    Optional<String> handedOverTo,
    Optional<Instant> handedOverAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> receivedAt,
    int version)
    implements HasCode {

  /**
   * Refuses a step that its status does not allow.
   *
   * @throws NotInThisStatus with what would be allowed
   */
  void require(ShipmentStep step) {
    if (!step.isAllowedIn(status)) {
      throw new NotInThisStatus(code, status, step.words());
    }
  }

  void requireVersion(int seen) {
    if (seen != version) {
      throw new StaleVersion(code, seen, version);
    }
  }

  /** The people of both its sites may look at it. */
  void requireReader(Actor actor) {
    if (!actor.mayAt(Permission.SHIPMENT_READ, fromSiteId)) {
      actor.requireAt(Permission.SHIPMENT_READ, toSiteId, code);
    }
  }

  /** Who took it from the sender, and when; absent while it is being packed. */
  Optional<Timeline.Handover> handover() {
    return handedOverTo.flatMap(
        courier -> handedOverAt.map(at -> new Timeline.Handover(courier, at)));
  }

  CustodySubject asSubject() {
    return CustodySubject.shipment(id);
  }

  Whereabouts withSender() {
    return Whereabouts.packed(fromSite, code);
  }

  Whereabouts with(String courier) {
    return Whereabouts.withCourier(courier, code);
  }
}
