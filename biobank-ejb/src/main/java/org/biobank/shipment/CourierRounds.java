package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The shipments in couriers' hands, read for them. */
@ApplicationScoped
class CourierRounds {
  @Inject private Database database;

  /** Handed over and not yet received, the oldest first. One query. */
  List<CourierShipment> of(UUID courierId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT s.code, s.status, f.name AS from_name, f.city AS from_city,
                           t.name AS to_name, t.city AS to_city, s.coolant, s.celsius_max,
                           (SELECT COUNT(*) FROM shipment_item i WHERE i.shipment_id = s.id) AS item_count,
                           u.kind AS last_kind, u.occurred_at AS last_at, l.username AS last_courier
                    FROM shipment_courier c
                    JOIN shipment s ON s.id = c.shipment_id
                    JOIN site f ON f.id = s.from_site_id
                    JOIN site t ON t.id = s.to_site_id
                    LEFT JOIN courier_update u ON u.id =
                      (SELECT n.id FROM courier_update n WHERE n.shipment_id = s.id
                       ORDER BY n.occurred_at DESC, n.id DESC LIMIT 1)
                    LEFT JOIN app_user l ON l.id = u.courier_id
                    WHERE c.user_id = :courier AND s.status IN ('HANDED_OVER', 'IN_TRANSIT', 'DELIVERED')
                    ORDER BY s.handed_over_at, s.code
                    """)
                .bind("courier", courierId)
                .map(ConstructorMapper.of(Row.class))
                .map(Row::shipment)
                .list());
  }

  /** One shipment as the query gives it. */
  public record Row(
      String code,
      ShipmentStatus status,
      String fromName,
      String fromCity,
      String toName,
      String toCity,
      Coolant coolant,
      BigDecimal celsiusMax,
      int itemCount,
      Optional<UpdateKind> lastKind,
      Optional<Instant> lastAt,
      Optional<String> lastCourier) {

    CourierShipment shipment() {
      return new CourierShipment(
          code,
          status,
          new CourierShipment.Stop(fromName, fromCity),
          new CourierShipment.Stop(toName, toCity),
          coolant,
          celsiusMax,
          itemCount,
          lastKind.map(
              kind ->
                  new CourierShipment.Last(kind, lastAt.orElseThrow(), lastCourier.orElseThrow())));
    }
  }
}
