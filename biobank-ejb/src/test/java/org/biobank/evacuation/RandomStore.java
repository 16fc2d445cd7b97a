package org.biobank.evacuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.biobank.storage.grid.Position;
import org.biobank.storage.rule.TubeKind;
import org.biobank.storage.type.ContainerKind;

/** Failing freezers and the rest of their sites, made up from a seed. */
final class RandomStore {
  private static final List<String> NEEDS = List.of("-135", "-60", "-60", "-60", "-18");
  private static final List<String> SET_POINTS = List.of("-150", "-80", "-80", "-80", "-20");
  private static final List<String> STUDIES = List.of("S1", "S2", "S3");

  private final Random random;
  private int number;

  RandomStore(Random random) {
    this.random = random;
  }

  /** Boxes alone, without racks: small enough to try every way. */
  Situation ofBoxes(int boxes, int freezers, int placesMax) {
    var units = IntStream.range(0, boxes).mapToObj(i -> box(Optional.empty())).toList();
    var shelves = new ArrayList<Shelf>();
    for (int i = 0; i < freezers; i++) {
      shelves.add(shelf("F" + i, false, setPoint(), random.nextInt(placesMax + 1)));
    }
    return new Situation(units, shelves, List.of());
  }

  /** Racks with boxes, and freezers that have places for both. */
  Situation ofRacks(int racks, int freezers) {
    var units = new ArrayList<Unit>();
    for (int i = 0; i < racks; i++) {
      var code = "R" + i;
      var boxes =
          IntStream.range(0, 1 + random.nextInt(6))
              .mapToObj(j -> box(Optional.of(Samples.id(code))))
              .toList();
      units.addAll(boxes);
      units.add(around(code, boxes));
    }
    var shelves = new ArrayList<Shelf>();
    for (int i = 0; i < freezers; i++) {
      var setPoint = setPoint();
      shelves.add(shelf("F" + i, true, setPoint, random.nextInt(3)));
      for (int j = 0; j < 3; j++) {
        shelves.add(shelf("F" + i, false, setPoint, random.nextInt(4)));
      }
    }
    return new Situation(units, shelves, List.of());
  }

  private Optional<String> setPoint() {
    return random.nextInt(12) == 0 ? Optional.empty() : Optional.of(oneOf(SET_POINTS));
  }

  private static Unit around(String code, List<Unit> boxes) {
    Set<TubeKind> kinds = new HashSet<>();
    boxes.forEach(box -> kinds.addAll(box.kinds()));
    var coldest = boxes.stream().min(Comparator.comparing(Unit::celsiusMax)).orElseThrow();
    var tubes = boxes.stream().mapToLong(Unit::tubes).sum();
    return Samples.unit(
        code,
        ContainerKind.RACK,
        coldest.celsiusMax().toPlainString(),
        Optional.empty(),
        kinds,
        code,
        tubes);
  }

  private Unit box(Optional<UUID> rack) {
    var celsius = oneOf(NEEDS);
    Set<TubeKind> kinds = new HashSet<>(Set.of(Samples.kind(oneOf(STUDIES), celsius)));
    if (random.nextInt(4) == 0) {
      kinds.add(Samples.kind(oneOf(STUDIES), celsius));
    }
    number++;
    return Samples.unit(
        "B%04d".formatted(number),
        ContainerKind.BOX,
        celsius,
        rack,
        kinds,
        "W%04d".formatted(random.nextInt(1_000)),
        1 + random.nextInt(96));
  }

  private Shelf shelf(String freezer, boolean forRacks, Optional<String> setPoint, int places) {
    var rules =
        random.nextInt(3) == 0 ? List.of(Samples.onlyFor(oneOf(STUDIES))) : Samples.NO_RULES;
    var alike = Samples.shelf(freezer, forRacks, setPoint, places, rules).alike();
    var code = "S" + ++number;
    var free = IntStream.range(0, places).mapToObj(i -> new Position(0, i)).toList();
    return new Shelf(Samples.id(code), code, alike, free, "W%04d".formatted(number));
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
