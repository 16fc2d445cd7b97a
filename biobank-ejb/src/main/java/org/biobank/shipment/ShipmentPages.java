package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.Scope;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Lists of shipments, read by keyset. */
@ApplicationScoped
class ShipmentPages {
  private static final String SELECT =
      """
      SELECT s.code, f.code AS from_site, t.code AS to_site, s.status, s.carrier, s.tracking_number,
             s.coolant, s.celsius_max, s.created_at, s.handed_over_at, s.delivered_at, s.received_at,
             (SELECT COUNT(*) FROM shipment_item i WHERE i.shipment_id = s.id) AS item_count,
             (SELECT COUNT(*) FROM discrepancy d
              WHERE d.shipment_id = s.id AND d.resolved_at IS NULL) AS open_discrepancies,
             EXISTS (SELECT 1 FROM courier_update u
                     WHERE u.shipment_id = s.id AND u.temperature_celsius > s.celsius_max) AS excursion,
             s.version
      FROM shipment s
      JOIN site f ON f.id = s.from_site_id
      JOIN site t ON t.id = s.to_site_id
      """;

  private static final String AFTER =
      "(s.created_at < :afterTime OR (s.created_at = :afterTime AND s.code < :afterCode))";

  @Inject private Database database;

  /** The people of either site see a shipment; the newest first. */
  List<ShipmentLine> read(
      Optional<ShipmentStatus> status, Optional<ShipmentCursor> after, Scope scope, int limit) {
    var conditions = new ArrayList<String>();
    var binds = new HashMap<String, Object>(scope.binds());
    conditions.add(
        "(%s OR %s)".formatted(scope.condition("s.from_site_id"), scope.condition("s.to_site_id")));
    status.ifPresent(
        wanted -> {
          conditions.add("s.status = :status");
          binds.put("status", wanted.name());
        });
    after.ifPresent(
        last -> {
          conditions.add(AFTER);
          binds.put("afterTime", last.createdAt());
          binds.put("afterCode", last.code());
        });
    var where = " WHERE " + String.join(" AND ", conditions);
    return database.on(
        handle ->
            handle
                .createQuery(
                    SELECT + where + " ORDER BY s.created_at DESC, s.code DESC LIMIT :limit")
                .bindMap(binds)
                .bind("limit", limit)
                .map(ConstructorMapper.of(ShipmentLine.class))
                .list());
  }
}
