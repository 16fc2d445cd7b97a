package org.biobank.storage.rule;

import java.math.BigDecimal;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;

/** What the rules of a container ask of a tube; a freezer of thousands has a handful of them. */
public record TubeProfile(
    String typeCode,
    String typeName,
    TubeTraits traits,
    String studyCode,
    BigDecimal storageCelsiusMax) {

  public static TubeProfile of(SpecimenSummary tube) {
    return new TubeProfile(
        tube.typeCode(),
        tube.typeName(),
        tube.traits(),
        tube.studyCode(),
        tube.storageCelsiusMax());
  }
}
