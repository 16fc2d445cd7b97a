package org.biobank.order;

import java.util.Optional;

/**
 * What the access committee says to an order.
 *
 * @param conditions of an approval
 * @param reason of a rejection
 */
record Decision(OrderStep step, Optional<String> conditions, Optional<String> reason) {
  static Decision approved(Optional<String> conditions) {
    return new Decision(OrderStep.APPROVE, conditions, Optional.empty());
  }

  static Decision rejected(String reason) {
    return new Decision(OrderStep.REJECT, Optional.empty(), Optional.of(reason));
  }
}
