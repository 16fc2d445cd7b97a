package org.biobank.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.quantity.QuantityChange;
import org.biobank.quantity.QuantityKind;
import org.biobank.shared.Barcode;
import org.biobank.shared.PlainDecimal;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/**
 * What taking these tubes back would do, and every refusal at once. Pure.
 *
 * @param refused one suffices that nothing is taken back
 */
record ReturnPlan(List<Back> back, List<RefusedTube> refused) {
  /** One tube that comes back. */
  record Back(OrderItem item, SpecimenSummary tube, BigDecimal remaining, boolean thawed) {
    /** What the recipient used. */
    BigDecimal used() {
      return item.quantityOut().orElse(tube.availableQuantity()).subtract(remaining);
    }

    /** Nothing, if all of it was used or, as before there was a ledger, never booked out. */
    Optional<QuantityChange> change(String order) {
      var difference = remaining.subtract(tube.availableQuantity());
      return difference.signum() == 0
          ? Optional.empty()
          : Optional.of(
              QuantityChange.of(
                      tube.id(),
                      difference.signum() > 0 ? QuantityKind.RETURNED : QuantityKind.DRAWN,
                      difference)
                  .seenAt(tube.version())
                  .reference(order));
    }

    boolean isEmpty() {
      return remaining.signum() == 0;
    }
  }

  /**
   * What the quantity ledgers are told: what comes back is in the tubes again.
   *
   * @param order its code
   */
  List<QuantityChange> quantities(String order) {
    return back.stream().flatMap(one -> one.change(order).stream()).toList();
  }

  /**
   * @param items of the order, by specimen
   */
  static ReturnPlan of(
      List<ReturnedTube> told, Map<Barcode, SpecimenSummary> known, Map<UUID, OrderItem> items) {
    var back = new ArrayList<Back>();
    var refused = new ArrayList<RefusedTube>();
    var seen = new HashSet<UUID>();
    for (var one : told) {
      var tube = Optional.ofNullable(known.get(one.barcode()));
      var item = tube.flatMap(found -> Optional.ofNullable(items.get(found.id())));
      refusal(one, tube, item)
          .ifPresentOrElse(
              why -> refused.add(new RefusedTube(one.barcode().text(), why)),
              () -> {
                if (seen.add(tube.orElseThrow().id())) {
                  back.add(
                      new Back(
                          item.orElseThrow(), tube.orElseThrow(), one.remaining(), one.thawed()));
                }
              });
    }
    return new ReturnPlan(List.copyOf(back), List.copyOf(refused));
  }

  private static Optional<Refusal> refusal(
      ReturnedTube told, Optional<SpecimenSummary> tube, Optional<OrderItem> item) {
    if (tube.isEmpty()) {
      return refuse("unknown-code", "No specimen has the code " + told.barcode() + ".");
    }
    if (item.filter(one -> one.status() == OrderItemStatus.DISTRIBUTED).isEmpty()) {
      return refuse("not-out", told.barcode() + " is not out with this order.");
    }
    var out = item.flatMap(OrderItem::quantityOut).orElse(tube.get().availableQuantity());
    return told.remaining().compareTo(out) <= 0
        ? Optional.empty()
        : refuse(
            "more-than-went-out",
            "%s went out with %s %s; more cannot come back."
                .formatted(told.barcode(), PlainDecimal.shown(out), tube.get().unit()));
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}
