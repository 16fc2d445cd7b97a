package org.biobank.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;

/**
 * For use cases of this and of other subjects: whoever takes something out of specimens or puts
 * something in does it here, so that what a specimen holds is always what its entries come to.
 * Three statements, however many specimens.
 */
@ApplicationScoped
public class QuantityLedger {
  @Inject private QuantityEntries entries;
  @Inject private Clock clock;

  /**
   * Writes the changes in the order given; a specimen may have several. Its version goes up by one.
   *
   * @param eventTime when it happened
   * @throws QuantityTooSmall with every specimen that holds less than is to go out
   * @throws org.biobank.shared.StaleVersion if a specimen has changed since it was looked at
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Collection<QuantityChange> changes, Actor actor, Instant eventTime) {
    if (changes.isEmpty()) {
      return;
    }
    var ids = changes.stream().map(QuantityChange::specimenId).distinct().sorted().toList();
    var plan = QuantityPlan.of(changes, entries.lock(ids));
    entries.write(plan, new QuantityEntries.Told(eventTime, clock.instant(), actor.id()));
  }

  /**
   * Makes specimens hold what was measured, by an {@code ADJUSTED} entry each; those that hold just
   * that get none.
   *
   * @param quantities by specimen, none below zero
   * @param reference code of the import or the like
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void adjust(
      Map<UUID, BigDecimal> quantities, String reference, String reason, Actor actor) {
    if (quantities.isEmpty()) {
      return;
    }
    List<QuantityChange> changes = new ArrayList<>();
    var balances = entries.lock(quantities.keySet().stream().sorted().toList());
    quantities.forEach(
        (id, quantity) -> {
          var balance = balances.get(id);
          if (balance != null && balance.available().compareTo(quantity) != 0) {
            changes.add(
                QuantityChange.of(id, QuantityKind.ADJUSTED, quantity.subtract(balance.available()))
                    .reference(reference)
                    .because(Optional.of(reason)));
          }
        });
    var now = clock.instant();
    entries.write(
        QuantityPlan.of(changes, balances), new QuantityEntries.Told(now, now, actor.id()));
  }
}
