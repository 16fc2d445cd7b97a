package org.biobank.collection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scanned tube is to the visit.
 *
 * @param anticipated code of the anticipated specimen it is or should be
 * @param quantity that it will be taken in with, in the unit of its type
 * @param kit code of the kit it is of
 * @param detail in words, where it is not simply expected
 */
public record TubeVerdict(
    String barcode,
    TubeOutcome outcome,
    @Nullable String anticipated,
    @Nullable String type,
    @Nullable BigDecimal quantity,
    @Nullable String kit,
    @Nullable String detail)
    implements Serializable {
  static TubeVerdict refused(
      ScannedTube tube, TubeOutcome outcome, Optional<String> kit, String detail) {
    return new TubeVerdict(
        tube.barcode().text(),
        outcome,
        tube.anticipated().orElse(null),
        null,
        null,
        kit.orElse(null),
        detail);
  }
}
