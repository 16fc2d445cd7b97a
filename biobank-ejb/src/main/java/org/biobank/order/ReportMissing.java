package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.TakeOut;

/** A tube is not where it should be: it leaves its place and the order, and others are offered. */
@Act
public class ReportMissing {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private PickProgress progress;
  @Inject private Substitutes substitutes;
  @Inject private FindSpecimens specimens;
  @Inject private ChangeSpecimens change;
  @Inject private TakeOut takeOut;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @throws NotOfThisOrder if it is not on the pick list
   */
  @Requires(Permission.ORDER_PICK)
  public ReportedMissing report(@Subject Barcode code, Barcode barcode) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_PICK);
    order.require(OrderStep.PICK);
    var tube = specimens.get(barcode);
    var item =
        items.of(order.id()).stream()
            .filter(one -> one.specimenId().equals(tube.id()))
            .filter(one -> one.status() == OrderItemStatus.RESERVED)
            .findFirst()
            .orElseThrow(() -> NotOfThisOrder.toBePicked(order.code(), barcode.text()));

    var lost = List.of(tube.id());
    takeOut.take(lost);
    if (!change.status(lost, SpecimenStatus.RESERVED, SpecimenStatus.MISSING)) {
      throw new ReservedMeanwhile(order.code());
    }
    items.status(List.of(item.id()), OrderItemStatus.MISSING);
    ledger.append(actor, List.of(notFound(order, item, clock.instant())));
    var now = progress.after(order, true);
    return new ReportedMissing(
        order.code(),
        now.status(),
        now.version(),
        now.left(),
        tube.barcode().text(),
        substitutes.of(order, item));
  }

  private static CustodyEntry notFound(Order order, OrderItem item, Instant at) {
    var custodian = Whereabouts.atSite(order.site()).custodian();
    return CustodyEntry.of(
            CustodySubject.specimen(item.specimenId()),
            at,
            BusinessStep.INSPECTING,
            Disposition.UNKNOWN,
            Whereabouts.unknown(custodian))
        .noting("not found when it was to be picked for order " + order.code());
  }
}
