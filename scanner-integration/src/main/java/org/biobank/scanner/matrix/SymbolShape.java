package org.biobank.scanner.matrix;

import java.util.List;
import java.util.Set;

/**
 * What a symbol to be searched for may look like.
 *
 * @param least shortest side, pixels
 * @param most longest side, pixels
 * @param modules numbers of modules per side
 */
public record SymbolShape(double least, double most, List<Integer> modules, Set<Aspect> aspects) {
  /** Every square symbol of one data region (ISO/IEC 16022 table 7). */
  public static final List<Integer> ALL_MODULES = List.of(12, 14, 10, 16, 18, 20, 22, 24, 26);

  /** Of 6 to 16 digits: what is lasered on the tubes of 96-racks. */
  public static final List<Integer> TUBE_MODULES = List.of(12, 14, 10);

  public SymbolShape {
    modules = List.copyOf(modules);
    aspects = Set.copyOf(aspects);
    if (modules.isEmpty() || aspects.isEmpty() || least <= 0 || most < least) {
      throw new IllegalArgumentException("nothing could look like this");
    }
  }

  /** Of any number of modules, light or dark, mirrored or not. */
  public static SymbolShape any(double least, double most) {
    return new SymbolShape(least, most, ALL_MODULES, Set.of(Aspect.values()));
  }

  double middle() {
    return (least + most) / 2;
  }

  boolean mayBe(boolean light) {
    return aspects.stream().anyMatch(aspect -> aspect.light() == light);
  }
}
