package org.biobank.quantity;

import java.math.BigDecimal;

/** Why there is more or less in a specimen than before. */
public enum QuantityKind {
  /** What it began with; every ledger's first entry. */
  INITIAL(1),
  /** Taken out at the bench. */
  DRAWN(-1),
  ALIQUOTED(-1),
  /** Used to make a specimen of another type. */
  DERIVED(-1),
  POOLED(-1),
  /** Given to a recipient, with the tube. */
  DISTRIBUTED(-1),
  /** Put back, or come back with the tube. */
  RETURNED(1),
  /** Measured anew, or put right: more or less. */
  ADJUSTED(0),
  DISPOSED(-1);

  private final int sign;

  QuantityKind(int sign) {
    this.sign = sign;
  }

  /** Whether such an entry may have this quantity. */
  boolean allows(BigDecimal quantity) {
    return sign == 0 ? quantity.signum() != 0 : quantity.signum() == sign;
  }
}
