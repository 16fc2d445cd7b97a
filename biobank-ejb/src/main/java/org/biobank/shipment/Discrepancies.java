package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What stands open, and what became of it: {@code discrepancy}. */
@ApplicationScoped
class Discrepancies {
  @Inject private Database database;

  /** To be opened. */
  record Opening(DiscrepancyKind kind, Optional<UUID> itemId) {
    static Opening ofShipment(DiscrepancyKind kind) {
      return new Opening(kind, Optional.empty());
    }
  }

  /** In the order they were opened. */
  List<Discrepancy> of(UUID shipmentId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT d.id, d.kind, i.barcode, d.opened_at, d.resolved_at, d.resolution
                    FROM discrepancy d LEFT JOIN shipment_item i ON i.id = d.item_id
                    WHERE d.shipment_id = :shipment ORDER BY d.opened_at, d.id
                    """)
                .bind("shipment", shipmentId)
                .map(ConstructorMapper.of(Discrepancy.class))
                .list());
  }

  void open(UUID shipmentId, List<Opening> openings, Instant at) {
    if (openings.isEmpty()) {
      return;
    }
    database.on(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO discrepancy (id, shipment_id, item_id, kind, opened_at)
                  VALUES (:id, :shipment, :item, :kind, :at)
                  """);
          for (var opening : openings) {
            batch
                .bind("id", Ids.next())
                .bind("shipment", shipmentId)
                .bind("item", opening.itemId().orElse(null))
                .bind("kind", opening.kind().name())
                .bind("at", at)
                .add();
          }
          return batch.execute();
        });
  }

  void resolve(UUID id, String resolution, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE discrepancy SET resolved_at = :at, resolution = :resolution WHERE id = :id")
                .bind("id", id)
                .bind("resolution", resolution)
                .bind("at", at)
                .execute());
  }
}
