package org.biobank.lineage;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.Purpose;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.quantity.QuantityChange;
import org.biobank.quantity.QuantityKind;
import org.biobank.quantity.QuantityLedger;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimen.BarcodeTaken;
import org.biobank.specimen.FindContributors;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.NewSpecimen;
import org.biobank.specimen.SpecimenSummary;

/**
 * Makes one specimen out of several of one type. Their donors may differ if all of them permit the
 * use; then the pool is all of theirs, and what one of them withdraws holds it.
 */
@Act
public class PoolSpecimens {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private FindContributors findContributors;
  @Inject private ConsentDecisions consents;
  @Inject private AddSpecimens add;
  @Inject private QuantityLedger quantities;
  @Inject private LineageEvents events;
  @Inject private Clock clock;

  /** The pool and what it was made of. */
  public record Pooled(Barcode pool, BigDecimal quantity, String unit, List<Barcode> parents) {}

  /**
   * @throws LineageRefused with each parent that may not go into it, and why
   * @throws org.biobank.quantity.QuantityTooSmall with each parent that holds too little
   */
  @Requires(Permission.SPECIMEN_ALIQUOT)
  public Pooled pool(PoolInput input) {
    var actor = current.actor();
    var barcodes = input.parents().stream().map(PoolInput.Part::barcode).toList();
    findSpecimens.lock(barcodes);
    var known = findSpecimens.byBarcodes(barcodes);
    var contributors = findContributors.of(known.values());
    var donors = contributors.donorsOf(known.values());
    var now = clock.instant();
    var permitted = contributors.judged(consents.decide(donors, Purpose.USE, now));
    var plan = PoolPlan.of(input, new PoolPlan.Facts(known, permitted, actor));
    if (!plan.refused().isEmpty()) {
      throw LineageRefused.pool(plan.refused());
    }
    refuseTaken(input);
    var parents = List.copyOf(plan.parts().keySet());
    var pool = pooled(parents, input);

    add.addPool(pool, parts(plan), donors, actor);
    quantities.record(changes(plan, pool, input), actor, now);
    events.made(actor, parents, List.of(pool), "%d pooled".formatted(parents.size()), now);
    return new Pooled(
        pool.barcode(),
        pool.quantity(),
        pool.type().unit(),
        parents.stream().map(SpecimenSummary::barcode).toList());
  }

  private void refuseTaken(PoolInput input) {
    var code = input.barcode();
    if (code.isPresent() && !add.taken(Set.of(code.get())).isEmpty()) {
      throw new Invalid(List.of(BarcodeTaken.fault("/barcode", code.get())));
    }
  }

  /**
   * Collected when its oldest part was; of the first parent's donor and visit, as rows want one.
   */
  private NewSpecimen pooled(List<SpecimenSummary> parents, PoolInput input) {
    var first = parents.get(0);
    var collectedAt = parents.stream().map(SpecimenSummary::collectedAt).min(Instant::compareTo);
    return new NewSpecimen(
        Ids.next(),
        input.barcode().orElseGet(() -> add.freshBarcodes(1).get(0)),
        Objects.requireNonNull(add.types().get(first.typeCode())),
        Lineage.POOL,
        Optional.empty(),
        Objects.requireNonNull(add.origins(List.of(first)).get(first.id())),
        input.total(),
        collectedAt.orElseThrow());
  }

  private static List<QuantityChange> changes(PoolPlan plan, NewSpecimen pool, PoolInput input) {
    return plan.parts().entrySet().stream()
        .map(
            part ->
                QuantityChange.of(part.getKey().id(), QuantityKind.POOLED, part.getValue().negate())
                    .closing(input.closeAtZero().orElse(true))
                    .with(pool.id()))
        .toList();
  }

  private static Map<UUID, BigDecimal> parts(PoolPlan plan) {
    var parts = new HashMap<UUID, BigDecimal>();
    plan.parts().forEach((parent, quantity) -> parts.put(parent.id(), quantity));
    return parts;
  }
}
