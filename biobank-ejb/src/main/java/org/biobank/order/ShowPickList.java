package org.biobank.order;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.FindWays;
import org.biobank.storage.Way;

/** What is left to be fetched for an order, in walking order. Six queries, however many tubes. */
@View
public class ShowPickList {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private FindSpecimens specimens;
  @Inject private FindWays findWays;
  @Inject private CustodyChains chains;

  @Requires(Permission.ORDER_PICK)
  public PickList show(@Subject Barcode code) {
    var order = orders.get(code);
    order.requireWithinScopeOf(current.actor(), Permission.ORDER_PICK);
    var left =
        items.of(order.id()).stream()
            .filter(item -> item.status() == OrderItemStatus.RESERVED)
            .map(OrderItem::specimenId)
            .toList();
    var tubes = specimens.byIds(left).values();
    var ways = findWays.of(left);
    var doors = PickRoute.of(tubes, ways);
    return new PickList(
        order.code(),
        order.site(),
        order.status(),
        ways.size(),
        doors.stream().mapToInt(door -> door.boxes().size()).sum(),
        doors,
        astray(tubes, ways));
  }

  private List<PickList.Astray> astray(Collection<SpecimenSummary> tubes, Map<UUID, Way> ways) {
    var lost = tubes.stream().filter(tube -> !ways.containsKey(tube.id())).toList();
    Map<UUID, Whereabouts> where =
        chains.whereabouts(lost.stream().map(SpecimenSummary::id).toList());
    return lost.stream()
        .map(
            tube ->
                new PickList.Astray(
                    tube.barcode().text(),
                    tube.typeName(),
                    where.containsKey(tube.id()) ? where.get(tube.id()).place() : "unknown"))
        .toList();
  }
}
