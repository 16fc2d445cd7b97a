package org.biobank.order;

import org.biobank.shared.DomainException;

/** The order has no such tube in the state the step needs. */
public final class NotOfThisOrder extends DomainException {
  private static final long serialVersionUID = 1L;

  private NotOfThisOrder(String detail) {
    super(Category.REFUSED, "not-of-this-order", detail);
  }

  static NotOfThisOrder toBePicked(String code, String barcode) {
    return new NotOfThisOrder(barcode + " is not among what is to be fetched for " + code + ".");
  }

  static NotOfThisOrder missing(String code, String barcode) {
    return new NotOfThisOrder(
        barcode + " is not among the missing tubes of " + code + " that nothing stands in for.");
  }
}
