package org.biobank.hold;

import org.biobank.shared.DomainException;

/** What a donor's word holds, no other word places or releases. */
public final class HoldNotByHand extends DomainException {
  private static final long serialVersionUID = 1L;

  HoldNotByHand() {
    super(
        Category.REFUSED,
        "hold-of-withdrawal",
        "A hold for a withdrawn consent is placed by the withdrawal alone; it ends with the disposal"
            + " of the specimen, not by hand.");
  }
}
