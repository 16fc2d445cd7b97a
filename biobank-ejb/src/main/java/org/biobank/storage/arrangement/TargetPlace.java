package org.biobank.storage.arrangement;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.biobank.shared.Refusal;
import org.biobank.storage.container.Box;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerType;

/**
 * A place in a container that another container is to take, and what speaks against it. Pure.
 *
 * @param comingType type of the container that is to stand there
 * @param label of the place; absent where the container has no places
 * @param occupant the code of what stands there already
 * @param kept why the place is not to be had though nothing stands there
 */
record TargetPlace(
    Box container,
    ContainerType type,
    String comingType,
    Optional<String> label,
    Optional<String> occupant,
    Optional<Refusal> kept) {

  Optional<Position> position() {
    return label.flatMap(container.grid()::parse);
  }

  /** The name of the place as its scheme writes it; empty where there is none. */
  String positionLabel() {
    return position().map(container.grid()::label).orElse("");
  }

  Optional<Refusal> refusal() {
    return Stream.<Supplier<Optional<Refusal>>>of(
            this::notInUse,
            this::unsuitable,
            this::unnamed,
            this::outside,
            this::occupied,
            this::kept)
        .flatMap(rule -> rule.get().stream())
        .findFirst();
  }

  private Optional<Refusal> notInUse() {
    return container.notInUse();
  }

  private Optional<Refusal> unsuitable() {
    return refuseIf(
        !type.mayHold(comingType),
        "container-does-not-hold-type",
        "%s (%s) does not hold containers of type %s; %s."
            .formatted(
                container.code(),
                type.name().toLowerCase(Locale.ROOT),
                comingType,
                type.holdsSpecimens()
                    ? "it holds tubes"
                    : "it takes only " + String.join(", ", type.children())));
  }

  private Optional<Refusal> unnamed() {
    return refuseIf(
        container.grid().capacity() > 0 && label.isEmpty(),
        "position-needed",
        container.code() + " has places; say which one it goes to.");
  }

  private Optional<Refusal> outside() {
    return position().isEmpty() ? label.map(container::noPlace) : Optional.empty();
  }

  private Optional<Refusal> occupied() {
    return refuseIf(
        occupant.isPresent(),
        "position-occupied",
        "%s stands at %s of %s; move it first."
            .formatted(occupant.orElse(""), positionLabel(), container.code()));
  }

  static Optional<Refusal> refuseIf(boolean broken, String slug, String detail) {
    return broken ? Optional.of(new Refusal(slug, detail)) : Optional.empty();
  }
}
