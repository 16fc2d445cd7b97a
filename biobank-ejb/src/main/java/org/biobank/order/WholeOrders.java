package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/** Puts an order together with its purposes, lines and tubes: one query each. */
@ApplicationScoped
class WholeOrders {
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private OrderLines lines;
  @Inject private FindSpecimens specimens;

  /** As it stands after what this transaction did. */
  OrderDetails of(Order before) {
    var order = orders.get(new Barcode(before.code()));
    return new OrderDetails(
        order.code(),
        order.site(),
        order.study(),
        order.status(),
        order.project(),
        order.requester(),
        order.recipient(),
        orders.purposes(order.id()).stream().sorted().toList(),
        order.note(),
        order.submittedBy(),
        order.submittedAt(),
        order.decidedBy(),
        order.decidedAt(),
        order.conditions(),
        order.signedHandover(),
        order.reason(),
        order.handedOverAt(),
        order.handedOverBy(),
        order.takenBy(),
        order.endedAt(),
        order.version(),
        lines.of(order.id()),
        itemsOf(order));
  }

  private List<OrderDetails.Item> itemsOf(Order order) {
    var all = items.of(order.id());
    var known = specimens.byIds(all.stream().map(OrderItem::specimenId).toList());
    var byId = all.stream().collect(Collectors.toMap(OrderItem::id, Function.identity()));
    return all.stream()
        .flatMap(
            item ->
                Optional.ofNullable(known.get(item.specimenId())).stream()
                    .map(tube -> line(item, tube, missing(item, byId, known))))
        .toList();
  }

  /** The barcode of the tube that this one stands in for. */
  private static Optional<String> missing(
      OrderItem item, Map<UUID, OrderItem> byId, Map<UUID, SpecimenSummary> known) {
    return item.substituteForId()
        .flatMap(id -> Optional.ofNullable(byId.get(id)))
        .flatMap(other -> Optional.ofNullable(known.get(other.specimenId())))
        .map(other -> other.barcode().text());
  }

  private static OrderDetails.Item line(
      OrderItem item, SpecimenSummary tube, Optional<String> substituteFor) {
    return new OrderDetails.Item(
        tube.barcode().text(),
        tube.typeCode(),
        tube.typeName(),
        item.status(),
        item.lineNumber(),
        substituteFor,
        item.takenFrom(),
        tube.availableQuantity(),
        item.quantityOut(),
        item.quantityBack(),
        tube.unit(),
        item.thawed(),
        item.pickedAt(),
        item.handedOverAt(),
        item.returnedAt());
  }
}
