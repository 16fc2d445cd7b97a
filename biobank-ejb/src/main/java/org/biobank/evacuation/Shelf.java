package org.biobank.evacuation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Refusal;
import org.biobank.storage.grid.Position;
import org.biobank.storage.rule.StoreRules;

/**
 * A container of another freezer with free places.
 *
 * @param code also in words
 * @param free places, in their order
 * @param walk its place in the way through the freezer
 */
record Shelf(UUID id, String code, Alike alike, List<Position> free, String walk) {

  /**
   * What decides whether a unit may stand there; shelves that have it in common differ in nothing
   * but where they are.
   *
   * @param freezer the freezer it is in
   * @param forRacks it takes racks, else boxes
   * @param types it takes; none named: any
   * @param setPointCelsius that reaches it; absent: nobody has stated one
   * @param rules its own, and those around it
   */
  record Alike(
      String freezer,
      boolean forRacks,
      Set<String> types,
      Optional<BigDecimal> setPointCelsius,
      List<StoreRules> rules) {

    boolean holds(Unit unit) {
      return unit.isRack() == forRacks && (types.isEmpty() || types.contains(unit.typeCode()));
    }

    /** An unknown temperature is not cold enough for anything. */
    boolean isColdEnoughFor(Unit unit) {
      return setPointCelsius
          .filter(setPoint -> setPoint.compareTo(unit.celsiusMax()) <= 0)
          .isPresent();
    }

    /** The first rule that a tube of the unit would break there. */
    Optional<Refusal> broken(Unit unit) {
      return unit.kinds().stream()
          .flatMap(kind -> rules.stream().flatMap(rule -> rule.refusal(kind).stream()))
          .findFirst();
    }

    boolean mayTake(Unit unit) {
      return holds(unit) && isColdEnoughFor(unit) && broken(unit).isEmpty();
    }
  }

  String freezer() {
    return alike.freezer();
  }

  boolean mayTake(Unit unit) {
    return alike.mayTake(unit);
  }
}
