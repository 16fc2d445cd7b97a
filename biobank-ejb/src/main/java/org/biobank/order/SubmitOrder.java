package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biobank.donor.Purpose;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.specimen.FindSpecimens;

/**
 * Submits a researcher's request to the access committee. Nothing is kept back for it yet: that is
 * the committee's to say.
 */
@Act
public class SubmitOrder {
  private static final Set<Purpose> OF_NO_ORDER =
      EnumSet.of(Purpose.COLLECT, Purpose.STORE, Purpose.RECONTACT);

  @Inject private CurrentActor current;
  @Inject private Sources sources;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private OrderLines lines;
  @Inject private ReservationFacts facts;
  @Inject private FindSpecimens specimens;
  @Inject private WholeOrders whole;
  @Inject private Clock clock;

  /**
   * @throws TubesRefused with each named tube that cannot be had, and why
   */
  @Requires(Permission.ORDER_SUBMIT)
  public OrderDetails submit(NewOrder asked) {
    var actor = current.actor();
    var source = sources.get(asked.site(), asked.study());
    actor.requireWithin(Permission.ORDER_SUBMIT, source.siteId(), source.studyId(), source.study());
    refuse(
        faults(asked, lines.unknown(asked.wanted().stream().map(NewOrder.Wanted::type).toList())));
    var purposes = EnumSet.copyOf(asked.purposes());
    purposes.add(Purpose.USE);
    var known = specimens.byBarcodes(asked.named());
    var named = NamedTubes.of(asked.named(), known, facts.rules(source, purposes, known.values()));
    if (!named.refused().isEmpty()) {
      throw TubesRefused.submitting(named.refused());
    }

    var order = submitted(asked, source, actor);
    orders.add(order, purposes);
    lines.add(order.id(), asked.wanted());
    items.add(
        order,
        named.tubes().stream().map(tube -> OrderItems.NewItem.requested(tube.id())).toList());
    return whole.of(order);
  }

  static List<Invalid.Fault> faults(NewOrder asked, Set<String> unknownTypes) {
    var faults = new ArrayList<Invalid.Fault>();
    if (asked.named().isEmpty() && asked.wanted().isEmpty()) {
      faults.add(new Invalid.Fault("/lines", "An order asks for something: barcodes or lines."));
    }
    if (asked.purposes().stream().anyMatch(OF_NO_ORDER::contains)) {
      faults.add(new Invalid.Fault("/purposes", "must be what is done with specimens handed over"));
    }
    for (int i = 0; i < asked.wanted().size(); i++) {
      if (unknownTypes.contains(asked.wanted().get(i).type())) {
        faults.add(new Invalid.Fault("/lines/" + i + "/type", "No specimen type has this code."));
      }
    }
    return faults;
  }

  private static void refuse(List<Invalid.Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  private Order submitted(NewOrder asked, Sources.Source source, Actor actor) {
    Instant now = clock.instant();
    return new Order(
        Ids.next(),
        orders.nextCode(now.atOffset(ZoneOffset.UTC).getYear()),
        source.siteId(),
        source.site(),
        source.studyId(),
        source.study(),
        OrderStatus.SUBMITTED,
        asked.project(),
        asked.requester(),
        asked.recipient(),
        asked.note(),
        actor.id(),
        actor.username(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
