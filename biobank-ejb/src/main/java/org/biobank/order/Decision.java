package org.biobank.order;

import java.util.Optional;

/**
 * What the access committee says to an order.
 *
 * @param conditions of an approval
 * @param reason of a rejection
 */
record Decision(
    OrderStep step, Optional<String> conditions, boolean signedHandover, Optional<String> reason) {
  static Decision approved(Approval approval) {
    return new Decision(
        OrderStep.APPROVE,
        approval.conditions(),
        approval.signedHandover().orElse(false),
        Optional.empty());
  }

  static Decision rejected(String reason) {
    return new Decision(OrderStep.REJECT, Optional.empty(), false, Optional.of(reason));
  }
}
