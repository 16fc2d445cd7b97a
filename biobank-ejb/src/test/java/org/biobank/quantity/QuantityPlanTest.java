package org.biobank.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.biobank.shared.Ids;
import org.biobank.shared.NotFound;
import org.biobank.shared.StaleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityPlanTest {
  private static final long SEED = 20_261_129;

  @Test
  void whatIsLeftIsAlwaysTheSumOfTheEntriesWithoutGapAndNeverBelowZero() {
    var random = new Random(SEED);
    for (int life = 0; life < 1_000; life++) {
      var balances = new HashMap<UUID, QuantityBalance>();
      for (int tube = 0; tube < 3; tube++) {
        var balance = balance(random.nextInt(50_000));
        balances.put(balance.id(), balance);
      }
      var changes = changes(random, List.copyOf(balances.keySet()));
      try {
        var plan = QuantityPlan.of(changes, balances);
        plan.after()
            .forEach(
                (id, after) ->
                    holds(
                        plan,
                        Objects.requireNonNull(balances.get(id)),
                        after.available(),
                        changes));
      } catch (QuantityTooSmall refused) {
        assertThat(lowest(changes, balances)).as("seed %d", SEED).isNegative();
      }
    }
  }

  private static void holds(
      QuantityPlan plan,
      QuantityBalance before,
      BigDecimal available,
      List<QuantityChange> changes) {
    var own =
        plan.entries().stream()
            .filter(entry -> entry.change().specimenId().equals(before.id()))
            .toList();
    var sum = before.available();
    int sequence = before.sequence();
    for (var entry : own) {
      sum = sum.add(entry.change().quantity());
      assertThat(entry.resulting()).isEqualByComparingTo(sum).isNotNegative();
      assertThat(entry.sequence()).isEqualTo(++sequence);
    }
    assertThat(available).isEqualByComparingTo(sum);
    assertThat(own)
        .hasSize(
            (int)
                changes.stream().filter(change -> change.specimenId().equals(before.id())).count());
  }

  /** The lowest that any ledger would get to, entry by entry. */
  private static BigDecimal lowest(
      List<QuantityChange> changes, Map<UUID, QuantityBalance> balances) {
    var lowest = BigDecimal.ZERO;
    for (var balance : balances.values()) {
      var sum = balance.available();
      for (var change : changes) {
        if (change.specimenId().equals(balance.id())) {
          sum = sum.add(change.quantity());
          lowest = lowest.min(sum);
        }
      }
    }
    return lowest;
  }

  private static List<QuantityChange> changes(Random random, List<UUID> ids) {
    var changes = new ArrayList<QuantityChange>();
    for (int i = 0; i < 12; i++) {
      var quantity = BigDecimal.valueOf(1 + random.nextInt(10_000), 4);
      var id = ids.get(random.nextInt(ids.size()));
      changes.add(
          random.nextInt(3) == 0
              ? QuantityChange.of(id, QuantityKind.RETURNED, quantity)
              : QuantityChange.of(id, QuantityKind.DRAWN, quantity.negate()));
    }
    return changes;
  }

  @Test
  void everySpecimenThatHoldsTooLittleIsNamedAtOnce() {
    var first = balance(10_000);
    var second = balance(20_000);
    var changes =
        List.of(
            QuantityChange.of(first.id(), QuantityKind.POOLED, new BigDecimal("-1.0001")),
            QuantityChange.of(second.id(), QuantityKind.POOLED, new BigDecimal("-3")));
    assertThatThrownBy(
            () -> QuantityPlan.of(changes, Map.of(first.id(), first, second.id(), second)))
        .isInstanceOfSatisfying(
            QuantityTooSmall.class,
            refused -> assertThat((List<?>) refused.members().get("items")).hasSize(2));
  }

  @Test
  void aSpecimenIsUsedUpOnlyWhenNothingIsLeftAndThatWasAsked() {
    var tube = balance(10_000);
    var all = QuantityChange.of(tube.id(), QuantityKind.DRAWN, new BigDecimal("-1"));
    var most = QuantityChange.of(tube.id(), QuantityKind.DRAWN, new BigDecimal("-0.9999"));
    assertThat(usedUp(tube, all.closing(true))).isTrue();
    assertThat(usedUp(tube, all)).isFalse();
    assertThat(usedUp(tube, most.closing(true))).isFalse();
  }

  private static boolean usedUp(QuantityBalance tube, QuantityChange change) {
    var after = QuantityPlan.of(List.of(change), Map.of(tube.id(), tube)).after();
    return Objects.requireNonNull(after.get(tube.id())).usedUp();
  }

  @Test
  void whatChangedSinceItWasLookedAtIsStale() {
    var tube = balance(10_000);
    var change = QuantityChange.of(tube.id(), QuantityKind.RETURNED, BigDecimal.ONE).seenAt(6);
    assertThatThrownBy(() -> QuantityPlan.of(List.of(change), Map.of(tube.id(), tube)))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> QuantityPlan.of(List.of(change), Map.of()))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({"DRAWN, 1", "RETURNED, -1", "ADJUSTED, 0", "ALIQUOTED, 0", "DISPOSED, 0.1"})
  void anEntryWithTheWrongSignCannotBeMade(QuantityKind kind, BigDecimal quantity) {
    assertThatThrownBy(() -> QuantityChange.of(Ids.next(), kind, quantity))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static QuantityBalance balance(int tenThousandths) {
    return new QuantityBalance(
        Ids.next(), "QP-1", BigDecimal.valueOf(tenThousandths, 4), "mL", 4, 7);
  }
}
