package org.biobank.lineage;

import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.quantity.QuantityChange;
import org.biobank.quantity.QuantityKind;
import org.biobank.shared.StaleVersion;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/**
 * What aliquots leave of their parent. Pure.
 *
 * @param left in the parent; never below zero
 * @param closing whether the parent is consumed when nothing is left in it
 */
record AliquotPlan(AliquotInput input, BigDecimal left, boolean closing) {
  /**
   * @param seen the version of the parent that was looked at
   * @throws AliquotRefused if the parent is not available or holds too little
   * @throws StaleVersion if the parent has changed since
   */
  static AliquotPlan of(SpecimenSummary parent, int seen, AliquotInput input) {
    if (parent.version() != seen) {
      throw new StaleVersion(parent.barcode().text(), seen, parent.version());
    }
    if (parent.status() != SpecimenStatus.AVAILABLE) {
      throw AliquotRefused.notAvailable(parent);
    }
    var left = parent.availableQuantity().subtract(input.total());
    if (left.signum() < 0) {
      throw AliquotRefused.tooMuch(parent, input);
    }
    return new AliquotPlan(input, left, input.closeAtZero().orElse(true));
  }

  boolean consumesParent() {
    return closing && left.signum() == 0;
  }

  /** Out of the parent, in its unit. */
  BigDecimal drawn() {
    return input.total();
  }

  /** What the parent's quantity ledger is told. */
  QuantityChange change(SpecimenSummary parent) {
    return QuantityChange.of(parent.id(), QuantityKind.ALIQUOTED, drawn().negate())
        .seenAt(parent.version())
        .closing(closing)
        .because(
            Optional.of(
                "%d aliquots of %s %s"
                    .formatted(
                        input.count(), input.quantityEach().toPlainString(), parent.unit())));
  }
}
