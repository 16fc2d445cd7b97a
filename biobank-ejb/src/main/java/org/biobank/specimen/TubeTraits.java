package org.biobank.specimen;

import java.util.Optional;

/**
 * What placement rules ask of a tube besides its type and study.
 *
 * @param specimenClass FLUID, TISSUE, CELL, MOLECULAR
 * @param tubeFormat a code of the reference data; absent: not stated
 * @param riskGroup 1 to 4, as of the WHO Laboratory biosafety manual; absent: not assessed
 */
public record TubeTraits(
    String specimenClass, Optional<String> tubeFormat, Optional<Integer> riskGroup) {

  /** Neither format nor risk are stated. */
  public static TubeTraits ofClass(String specimenClass) {
    return new TubeTraits(specimenClass, Optional.empty(), Optional.empty());
  }
}
