package org.biobank.exchange;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.biobank.shared.DomainException;

/**
 * The one transaction of a job's step. A session bean, because a job calls it: it was started by a
 * bean that manages its own transactions, and under such a one the server lets the connection of a
 * CDI bean's {@code @Transactional} commit each statement by itself (see {@link
 * org.biobank.custody.SequenceEvents}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StepTransaction {
  @Resource private SessionContext session;

  /** Nothing of a refused step is written; the refusal is handed on as it is. */
  public Refusal run(Runnable step) {
    try {
      step.run();
      return () -> {};
    } catch (DomainException refusal) {
      session.setRollbackOnly();
      return () -> {
        throw refusal;
      };
    }
  }

  /** What came of a step. */
  @FunctionalInterface
  public interface Refusal {
    /**
     * To be called outside of the transaction.
     *
     * @throws DomainException if the step was refused
     */
    void rethrow();
  }
}
