package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.storage.container.Place;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The tubes of orders: {@code specimen_order_item}. Its key keeps a tube in one open order. */
@ApplicationScoped
class OrderItems {
  @Inject private Database database;

  /** A tube to be added to an order. */
  record NewItem(
      UUID specimenId,
      Optional<Integer> lineNumber,
      OrderItemStatus status,
      Optional<UUID> substituteForId) {
    static NewItem requested(UUID specimenId) {
      return new NewItem(specimenId, Optional.empty(), OrderItemStatus.REQUESTED, Optional.empty());
    }

    static NewItem reserved(UUID specimenId, int lineNumber) {
      return new NewItem(
          specimenId, Optional.of(lineNumber), OrderItemStatus.RESERVED, Optional.empty());
    }

    static NewItem inPlaceOf(OrderItem missing, UUID specimenId) {
      return new NewItem(
          specimenId, missing.lineNumber(), OrderItemStatus.RESERVED, Optional.of(missing.id()));
    }
  }

  List<OrderItem> of(UUID orderId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, specimen_id, line_number, status, substitute_for_id, taken_from_id, taken_from,
                           picked_at, handed_over_at, quantity_out, returned_at, quantity_back, thawed
                    FROM specimen_order_item WHERE order_id = :order ORDER BY id
                    """)
                .bind("order", orderId)
                .map(ConstructorMapper.of(OrderItem.class))
                .list());
  }

  /** Code of the open order each of these specimens is kept for; the others are left out. */
  Map<UUID, String> openOrders(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT i.specimen_id, o.code
                    FROM specimen_order_item i JOIN specimen_order o ON o.id = i.order_id
                    WHERE i.open_specimen_id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(specimenIds))
                .map(
                    (row, context) ->
                        Map.entry(row.getObject("specimen_id", UUID.class), row.getString("code")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /**
   * Adds tubes to an order.
   *
   * @throws ReservedMeanwhile if another transaction reserved one of them for another order
   */
  void add(Order order, List<NewItem> items) {
    try {
      database.batch(
          """
          INSERT INTO specimen_order_item (id, order_id, specimen_id, line_number, status, substitute_for_id)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          items,
          (insert, item) -> {
            insert.setObject(1, Ids.next());
            insert.setObject(2, order.id());
            insert.setObject(3, item.specimenId());
            insert.setObject(4, item.lineNumber().orElse(null));
            insert.setString(5, item.status().name());
            insert.setObject(6, item.substituteForId().orElse(null));
          });
    } catch (UnableToExecuteStatementException e) {
      throw reservedMeanwhile(order, e);
    }
  }

  /**
   * The tubes asked for by name are kept from now on.
   *
   * @throws ReservedMeanwhile if another transaction reserved one of them for another order
   */
  void reserveRequested(Order order) {
    try {
      database.on(
          handle ->
              handle
                  .createUpdate(
                      """
                      UPDATE specimen_order_item SET status = 'RESERVED'
                      WHERE order_id = :order AND status = 'REQUESTED'
                      """)
                  .bind("order", order.id())
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw reservedMeanwhile(order, e);
    }
  }

  private static RuntimeException reservedMeanwhile(
      Order order, UnableToExecuteStatementException failed) {
    return Database.isDuplicate(failed) ? new ReservedMeanwhile(order.code()) : failed;
  }

  void status(Collection<UUID> itemIds, OrderItemStatus to) {
    if (itemIds.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate("UPDATE specimen_order_item SET status = :status WHERE id IN (<ids>)")
                .bind("status", to.name())
                .bindList("ids", List.copyOf(itemIds))
                .execute());
  }

  /** Out of their places, with where these were: that is where they will be put back. */
  void picked(Map<OrderItem, Optional<Place>> taken, UUID pickerId, Instant at) {
    var now = Database.utc(at);
    database.batch(
        """
        UPDATE specimen_order_item
        SET status = 'PICKED', taken_from_id = ?, taken_from = ?, picked_by = ?, picked_at = ? WHERE id = ?
        """,
        taken.entrySet(),
        (update, one) -> {
          update.setObject(1, one.getValue().map(Place::containerId).orElse(null));
          update.setString(2, one.getValue().map(Place::toString).orElse(null));
          update.setObject(3, pickerId);
          update.setObject(4, now);
          update.setObject(5, one.getKey().id());
        });
  }

  /** Given to the recipient, with how much of each. */
  void handedOver(Map<OrderItem, BigDecimal> quantities, Instant at) {
    var now = Database.utc(at);
    database.batch(
        """
        UPDATE specimen_order_item SET status = 'DISTRIBUTED', handed_over_at = ?, quantity_out = ? WHERE id = ?
        """,
        quantities.entrySet(),
        (update, one) -> {
          update.setObject(1, now);
          update.setBigDecimal(2, one.getValue());
          update.setObject(3, one.getKey().id());
        });
  }

  /** Back from the recipient. */
  void returned(List<ReturnPlan.Back> back, Instant at) {
    var now = Database.utc(at);
    database.batch(
        """
        UPDATE specimen_order_item SET status = 'RETURNED', returned_at = ?, quantity_back = ?, thawed = ? WHERE id = ?
        """,
        back,
        (update, one) -> {
          update.setObject(1, now);
          update.setBigDecimal(2, one.remaining());
          update.setBoolean(3, one.thawed());
          update.setObject(4, one.item().id());
        });
  }

  /**
   * The open tubes of a donor who withdrew; returns the orders they were of.
   *
   * @param specimenIds all of the donor's
   */
  Set<UUID> withdraw(Collection<UUID> specimenIds) {
    return drop(specimenIds, OrderItemStatus.WITHDRAWN);
  }

  /** As {@link #withdraw}, of tubes that people put on hold. */
  Set<UUID> letGo(Collection<UUID> specimenIds) {
    return drop(specimenIds, OrderItemStatus.RELEASED);
  }

  private Set<UUID> drop(Collection<UUID> specimenIds, OrderItemStatus to) {
    if (specimenIds.isEmpty()) {
      return Set.of();
    }
    var ids = List.copyOf(specimenIds);
    return database.on(
        handle -> {
          var orders =
              handle
                  .createQuery(
                      """
                      SELECT DISTINCT order_id FROM specimen_order_item
                      WHERE specimen_id IN (<ids>) AND status IN ('REQUESTED', 'RESERVED', 'PICKED')
                      """)
                  .bindList("ids", ids)
                  .mapTo(UUID.class)
                  .collect(Collectors.toSet());
          handle
              .createUpdate(
                  """
                  UPDATE specimen_order_item SET status = :to
                  WHERE specimen_id IN (<ids>) AND status IN ('REQUESTED', 'RESERVED', 'PICKED')
                  """)
              .bind("to", to.name())
              .bindList("ids", ids)
              .execute();
          return orders;
        });
  }
}
