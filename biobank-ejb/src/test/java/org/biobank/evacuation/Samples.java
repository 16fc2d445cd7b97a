package org.biobank.evacuation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.biobank.storage.grid.Position;
import org.biobank.storage.rule.StoreRules;
import org.biobank.storage.rule.TubeKind;
import org.biobank.storage.type.ContainerKind;

/** Boxes, racks and shelves by their names. */
final class Samples {
  static final String STUDY = "NEPHRO-1";
  static final List<StoreRules> NO_RULES = List.of();

  private Samples() {}

  static Unit box(String code, String celsius, Optional<UUID> rack) {
    return unit(code, ContainerKind.BOX, celsius, rack, Set.of(kind(STUDY, celsius)), code, 10);
  }

  static TubeKind kind(String study, String celsius) {
    return new TubeKind(
        "PLASMA",
        "Plasma",
        "FLUID",
        Optional.empty(),
        Optional.empty(),
        study,
        new BigDecimal(celsius));
  }

  static Unit unit(
      String code,
      ContainerKind kind,
      String celsius,
      Optional<UUID> rack,
      Set<TubeKind> kinds,
      String walk,
      long tubes) {
    return new Unit(
        id(code), code, kind.name(), kind, rack, tubes, new BigDecimal(celsius), kinds, walk);
  }

  static Shelf shelf(String freezer, boolean forRacks, Optional<String> celsius, int free) {
    return shelf(freezer, forRacks, celsius, free, NO_RULES);
  }

  static Shelf shelf(
      String freezer,
      boolean forRacks,
      Optional<String> celsius,
      int free,
      List<StoreRules> rules) {
    var code = freezer + (forRacks ? "-SHELF" : "-RACK") + free + rules.size();
    return new Shelf(
        id(code),
        code,
        new Shelf.Alike(freezer, forRacks, Set.of(), celsius.map(BigDecimal::new), rules),
        IntStream.range(0, free).mapToObj(i -> new Position(i / 10, i % 10)).toList(),
        code);
  }

  static StoreRules onlyFor(String study) {
    return StoreRules.of("kept", "STUDY=" + study);
  }

  static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }
}
