package org.biobank.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * The one transaction of a job's step. A session bean, because a job calls it: it was started by a
 * bean that manages its own transactions, and under such a one the server lets the connection of a
 * CDI bean's {@code @Transactional} commit each statement by itself (see {@link
 * org.biobank.custody.SequenceEvents}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StepTransaction {
  /** All of it is written or nothing; a refusal reaches the caller as it is. */
  public void run(Runnable step) {
    step.run();
  }
}
