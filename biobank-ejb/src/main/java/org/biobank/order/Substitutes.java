package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.biobank.specimen.FindAvailable;
import org.biobank.specimen.FindSpecimens;
import org.biobank.storage.FindPlaces;

/** Finds what may stand in for a tube that was not found, the nearest relation first. */
@ApplicationScoped
class Substitutes {
  private static final int OFFERED_MAX = 20;

  @Inject private FindAvailable available;
  @Inject private FindSpecimens specimens;
  @Inject private FindPlaces places;
  @Inject private ReservationFacts facts;
  @Inject private Orders orders;
  @Inject private OrderLines lines;

  List<Substitute> of(Order order, OrderItem missing) {
    var ids = available.inPlaceOf(missing.specimenId(), OFFERED_MAX);
    var known = specimens.byIds(ids);
    var rules = facts.rules(order.source(), orders.purposes(order.id()), known.values());
    var stands = places.of(ids);
    var least = leastQuantity(order, missing);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .filter(tube -> rules.refusal(tube).isEmpty())
        .filter(tube -> tube.availableQuantity().compareTo(least) >= 0)
        .map(
            tube ->
                new Substitute(
                    tube.barcode().text(),
                    tube.typeName(),
                    tube.availableQuantity(),
                    tube.unit(),
                    String.valueOf(stands.get(tube.id()))))
        .toList();
  }

  private BigDecimal leastQuantity(Order order, OrderItem missing) {
    return missing
        .lineNumber()
        .flatMap(
            number ->
                lines.of(order.id()).stream()
                    .filter(line -> line.lineNumber() == number)
                    .findFirst())
        .map(OrderLine::minQuantity)
        .orElse(BigDecimal.ZERO);
  }
}
