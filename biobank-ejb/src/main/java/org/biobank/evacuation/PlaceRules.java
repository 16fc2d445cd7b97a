package org.biobank.evacuation;

import java.util.Optional;
import org.biobank.shared.PlainDecimal;
import org.biobank.shared.Refusal;
import org.biobank.storage.grid.Position;

/** Whether a box or rack may stand at one place. Pure; each refusal says what would do. */
final class PlaceRules {
  private PlaceRules() {}

  static Optional<Refusal> refusal(Unit unit, Shelf shelf, Position position) {
    if (!shelf.alike().holds(unit)) {
      return refuse(
          "container-does-not-hold-type",
          "%s does not hold %s; take another.".formatted(shelf.code(), unit.typeCode()));
    }
    if (!shelf.free().contains(position)) {
      return refuse(
          "position-occupied",
          "That place of %s is taken or promised; take another.".formatted(shelf.code()));
    }
    if (!shelf.alike().isColdEnoughFor(unit)) {
      return refuse(
          "too-warm",
          "%s is not cold enough: the tubes keep at %s °C or colder."
              .formatted(shelf.code(), PlainDecimal.shown(unit.celsiusMax())));
    }
    return shelf.alike().broken(unit);
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}
