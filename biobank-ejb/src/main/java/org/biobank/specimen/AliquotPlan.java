package org.biobank.specimen;

import java.math.BigDecimal;
import org.biobank.shared.StaleVersion;

/**
 * What aliquots leave of their parent. Pure.
 *
 * @param drawn out of the parent, in its unit
 * @param left in the parent; never below zero
 */
record AliquotPlan(BigDecimal drawn, BigDecimal left) {
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
    return new AliquotPlan(input.total(), left);
  }

  boolean consumesParent() {
    return left.signum() == 0;
  }
}
