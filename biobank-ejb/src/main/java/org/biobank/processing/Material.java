package org.biobank.processing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A tube with what it was made of, and all that was done to them. Pure.
 *
 * @param line the tube itself first, then what it was made of, the nearest first
 * @param all events of the whole line, those declared wrong and those after the tube was made among
 *     them
 */
record Material(List<Source> line, List<Lived> all) {
  private static final Set<ProcessingKind> OF_FREEZING =
      Set.of(ProcessingKind.FROZEN, ProcessingKind.THAWED, ProcessingKind.PRIOR_FREEZE_THAW);
  private static final Comparator<Lived> AS_IT_HAPPENED =
      Comparator.comparing((Lived lived) -> lived.event().at())
          .thenComparing(lived -> lived.source().depth(), Comparator.reverseOrder())
          .thenComparing(lived -> lived.tube().sequence());

  Material {
    line = List.copyOf(line);
    all = all.stream().sorted(AS_IT_HAPPENED).toList();
  }

  Source self() {
    return line.get(0);
  }

  Source root() {
    return line.get(line.size() - 1);
  }

  int lastSequence() {
    return all.stream()
        .filter(Lived::isOwn)
        .mapToInt(lived -> lived.tube().sequence())
        .max()
        .orElse(0);
  }

  /** The event by which one of these tubes' events was declared wrong. */
  Optional<Lived> correctionOf(Lived lived) {
    return all.stream()
        .filter(
            other ->
                other.source().id().equals(lived.source().id())
                    && other.tube().corrects().filter(lived.event().id()::equals).isPresent())
        .findFirst();
  }

  /** What holds: not declared wrong, and not later than the next of the line was made. */
  List<Lived> holding() {
    Set<List<UUID>> wrong =
        all.stream()
            .filter(lived -> lived.tube().corrects().isPresent())
            .map(lived -> List.of(lived.source().id(), lived.tube().corrects().get()))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(lived -> lived.kind() != ProcessingKind.VOID)
        .filter(lived -> !wrong.contains(List.of(lived.source().id(), lived.event().id())))
        .filter(lived -> lived.source().counts(lived.event()))
        .toList();
  }

  /** As if one of its own events had not been recorded. */
  Material without(UUID eventId) {
    return new Material(
        line,
        all.stream()
            .filter(lived -> !lived.isOwn() || !lived.event().id().equals(eventId))
            .toList());
  }

  /** As if this had been done to it as well. */
  Material with(TubeEvent event) {
    var more = new ArrayList<>(all);
    more.add(new Lived(self(), event));
    return new Material(line, more);
  }

  /** What holds of the very same material. */
  List<Lived> physical() {
    return holding().stream().filter(lived -> lived.source().physical()).toList();
  }

  /** When it left the donor: as recorded with its collection, or else as of its visit. */
  Instant collectedAt() {
    return holding().stream()
        .filter(lived -> lived.kind() == ProcessingKind.COLLECTED)
        .map(lived -> lived.event().at())
        .findFirst()
        .orElse(self().collectedAt());
  }

  List<Lived> own(ProcessingKind kind) {
    return holding().stream().filter(lived -> lived.isOwn() && lived.kind() == kind).toList();
  }

  List<Lived> ownFreezing() {
    return holding().stream()
        .filter(lived -> lived.isOwn() && OF_FREEZING.contains(lived.kind()))
        .toList();
  }

  /** Whether it is frozen now. */
  FreezeState state() {
    return stateOf(self());
  }

  /** Whether it was frozen the moment its own life began. */
  FreezeState stateWhenMade() {
    return line.size() == 1
        ? FreezeState.NOT_FROZEN
        : stateOf(line.get(1)).passedOnTo(self(), line.get(1).physical());
  }

  /** Whether something of the line was frozen when the line went on, or is now. */
  FreezeState stateOf(Source last) {
    var holding = holding();
    var state = FreezeState.NOT_FROZEN;
    for (int i = line.size() - 1; i >= 0; i--) {
      var source = line.get(i);
      state =
          after(
              state,
              holding.stream()
                  .filter(lived -> lived.source().equals(source))
                  .filter(lived -> OF_FREEZING.contains(lived.kind()))
                  .toList());
      if (source.equals(last)) {
        break;
      }
      var child = line.get(i - 1);
      state = state.passedOnTo(child, source.physical() == child.physical());
    }
    return state;
  }

  static FreezeState after(FreezeState before, List<Lived> events) {
    var state = before;
    for (var lived : events) {
      state = state.after(lived.kind());
    }
    return state;
  }
}
