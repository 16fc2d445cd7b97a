package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Scan;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.FindPlaces;
import org.biobank.storage.TakeOut;
import org.biobank.storage.container.Place;
import org.biobank.storage.reservation.ReserveSlots;

/**
 * Tubes are scanned off the pick list as they come out of the freezer: the right ones leave their
 * places, which wait for them, every other scan is answered in words.
 */
@Act
public class PickTubes {
  /** For so long its place waits for a tube that is out; the close of the order ends it before. */
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private PickProgress progress;
  @Inject private FindSpecimens specimens;
  @Inject private FindPlaces places;
  @Inject private TakeOut takeOut;
  @Inject private ReserveSlots reserveSlots;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @throws OrderNotInThisStatus before the approval, and once nothing is left to pick
   */
  @Requires(Permission.ORDER_PICK)
  public Picked pick(@Subject Barcode code, List<Scan> scans) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_PICK);
    order.require(OrderStep.PICK);
    var plan = plan(order, scans);
    if (!plan.toTake().isEmpty()) {
      take(order, plan.toTake(), actor, clock.instant());
    }
    var now = progress.after(order, !plan.toTake().isEmpty());
    return new Picked(order.code(), now.status(), now.version(), now.left(), plan.answers());
  }

  private PickPlan plan(Order order, List<Scan> scans) {
    var codes = scans.stream().flatMap(PickPlan::codes).distinct().toList();
    var known = specimens.byBarcodes(codes);
    var ids = known.values().stream().map(SpecimenSummary::id).toList();
    var ofOrder =
        items.of(order.id()).stream()
            .collect(Collectors.toMap(OrderItem::specimenId, Function.identity()));
    return PickPlan.of(
        scans, new PickPlan.Facts(known, ofOrder, places.of(ids), items.openOrders(ids)));
  }

  private void take(Order order, List<OrderItem> taken, Actor actor, Instant at) {
    var from = takeOut.take(taken.stream().map(OrderItem::specimenId).toList());
    reserveSlots.keep(actor, from, at.plus(KEPT));
    var rows = new LinkedHashMap<OrderItem, Optional<Place>>();
    taken.forEach(item -> rows.put(item, Optional.ofNullable(from.get(item.specimenId()))));
    items.picked(rows, actor.id(), at);
    ledger.append(actor, entries(order, taken, from, at));
  }

  private static List<CustodyEntry> entries(
      Order order, List<OrderItem> taken, Map<UUID, Place> from, Instant at) {
    return taken.stream().map(item -> entry(order, item, from, at)).toList();
  }

  private static CustodyEntry entry(
      Order order, OrderItem item, Map<UUID, Place> from, Instant at) {
    var entry =
        CustodyEntry.of(
                CustodySubject.specimen(item.specimenId()),
                at,
                BusinessStep.PICKING,
                Disposition.RESERVED,
                Whereabouts.atBench(order.site()))
            .noting("for order " + order.code());
    return Stream.ofNullable(from.get(item.specimenId()))
        .map(place -> entry.with(CustodySubject.container(place.containerId())))
        .findFirst()
        .orElse(entry);
  }
}
