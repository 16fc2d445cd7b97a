package org.biobank.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.NotFound;
import org.biobank.shared.StaleVersion;

/**
 * What changes of quantity make of the ledgers they are for, in the order given. Pure.
 *
 * @param entries to be added
 * @param after where each ledger stands then, and whether its specimen is used up
 */
record QuantityPlan(List<Entry> entries, Map<UUID, After> after) {
  /** A change with its number in the ledger and what it results in. */
  record Entry(QuantityChange change, int sequence, BigDecimal resulting, String unit) {}

  /** A ledger's end. */
  record After(BigDecimal available, int sequence, boolean usedUp) {}

  /**
   * @throws QuantityTooSmall with every specimen that holds less than is to go out
   * @throws StaleVersion if a specimen has changed since it was looked at
   */
  static QuantityPlan of(Collection<QuantityChange> changes, Map<UUID, QuantityBalance> balances) {
    var entries = new ArrayList<Entry>(changes.size());
    var after = new LinkedHashMap<UUID, After>();
    var lacking = new LinkedHashMap<QuantityBalance, BigDecimal>();
    for (var change : changes) {
      var balance = balance(change, balances);
      var before =
          after.getOrDefault(
              change.specimenId(), new After(balance.available(), balance.sequence(), false));
      var left = before.available().add(change.quantity());
      if (left.signum() < 0) {
        lacking.merge(balance, change.quantity().negate(), BigDecimal::add);
        continue;
      }
      int sequence = before.sequence() + 1;
      entries.add(new Entry(change, sequence, left, balance.unit()));
      after.put(
          change.specimenId(), new After(left, sequence, change.closing() && left.signum() == 0));
    }
    if (!lacking.isEmpty()) {
      throw new QuantityTooSmall(lacking);
    }
    return new QuantityPlan(List.copyOf(entries), after);
  }

  private static QuantityBalance balance(
      QuantityChange change, Map<UUID, QuantityBalance> balances) {
    var balance =
        Optional.ofNullable(balances.get(change.specimenId()))
            .orElseThrow(() -> new NotFound("specimen", change.specimenId().toString()));
    change
        .seen()
        .filter(seen -> seen != balance.version())
        .ifPresent(
            seen -> {
              throw new StaleVersion(balance.barcode(), seen, balance.version());
            });
    return balance;
  }
}
