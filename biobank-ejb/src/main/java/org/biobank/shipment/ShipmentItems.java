package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.specimen.SpecimenSummary;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What is in a shipment: {@code shipment_item}. Its key keeps a tube in one open shipment. */
@ApplicationScoped
class ShipmentItems {
  @Inject private Database database;

  /** In the order packed, the extra ones of a receipt last. */
  List<ShipmentItem> of(UUID shipmentId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, barcode, specimen_id, outcome, packed_at, received_at
                    FROM shipment_item WHERE shipment_id = :shipment
                    ORDER BY packed_at IS NULL, packed_at, id
                    """)
                .bind("shipment", shipmentId)
                .map(ConstructorMapper.of(ShipmentItem.class))
                .list());
  }

  /** Code of the open shipment each of these specimens is in; those in none are left out. */
  Map<UUID, String> openShipments(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT i.specimen_id, s.code
                    FROM shipment_item i JOIN shipment s ON s.id = i.shipment_id
                    WHERE i.expected_specimen_id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(specimenIds))
                .map(
                    (row, context) ->
                        Map.entry(row.getObject("specimen_id", UUID.class), row.getString("code")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Those of them that the receipt of another shipment has found since. */
  Set<UUID> foundElsewhere(Collection<UUID> specimenIds, UUID shipmentId, Instant since) {
    if (specimenIds.isEmpty()) {
      return Set.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT specimen_id FROM shipment_item
                    WHERE specimen_id IN (<ids>) AND shipment_id <> :shipment AND received_at > :since
                    """)
                .bindList("ids", List.copyOf(specimenIds))
                .bind("shipment", shipmentId)
                .bind("since", since)
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
  }

  /**
   * Packs specimens.
   *
   * @throws PackedMeanwhile if another transaction packed one of them elsewhere
   */
  void pack(Shipment shipment, List<SpecimenSummary> specimens, Instant at) {
    try {
      database.on(
          handle -> {
            var batch =
                handle.prepareBatch(
                    """
                    INSERT INTO shipment_item (id, shipment_id, barcode, specimen_id, outcome, packed_at)
                    VALUES (:id, :shipment, :barcode, :specimen, 'EXPECTED', :at)
                    """);
            for (var specimen : specimens) {
              batch
                  .bind("id", Ids.next())
                  .bind("shipment", shipment.id())
                  .bind("barcode", specimen.barcode().text())
                  .bind("specimen", specimen.id())
                  .bind("at", at)
                  .add();
            }
            return batch.execute();
          });
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new PackedMeanwhile(shipment.code());
      }
      throw e;
    }
  }

  void remove(Collection<UUID> itemIds) {
    if (itemIds.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM shipment_item WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(itemIds))
                .execute());
  }

  /**
   * Writes what a receipt found; returns the item's id by barcode, those of extra ones included.
   */
  Map<Barcode, UUID> record(UUID shipmentId, List<ReceiptPlan.Finding> findings, Instant at) {
    var ids =
        findings.stream()
            .collect(
                Collectors.toMap(
                    ReceiptPlan.Finding::barcode,
                    finding -> finding.item().map(ShipmentItem::id).orElseGet(Ids::next)));
    if (findings.isEmpty()) {
      return ids;
    }
    database.on(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO shipment_item (id, shipment_id, barcode, specimen_id, outcome, received_at)
                  VALUES (:id, :shipment, :barcode, :specimen, :outcome, :at)
                  ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), received_at = VALUES(received_at)
                  """);
          for (var finding : findings) {
            batch
                .bind("id", ids.get(finding.barcode()))
                .bind("shipment", shipmentId)
                .bind("barcode", finding.barcode().text())
                .bind("specimen", finding.specimen().map(SpecimenSummary::id).orElse(null))
                .bind("outcome", finding.outcome().name())
                .bind("at", finding.outcome() == ItemOutcome.MISSING ? null : at)
                .add();
          }
          return batch.execute();
        });
    return ids;
  }
}
