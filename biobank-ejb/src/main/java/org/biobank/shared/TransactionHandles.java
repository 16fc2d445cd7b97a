package org.biobank.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One handle a transaction, opened by its first statement and closed when it has ended. Apart from
 * {@link Database}, which also runs where there are no such transactions.
 */
@ApplicationScoped
class TransactionHandles {
  @Resource private TransactionSynchronizationRegistry transactions;

  /** Absent outside of a transaction, and in one that can only be rolled back. */
  Optional<Handle> ofTransaction(Jdbi jdbi) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return Optional.empty();
    }
    if (transactions.getResource(TransactionHandles.class) instanceof Handle open) {
      return Optional.of(open);
    }
    var opened = jdbi.open();
    transactions.putResource(TransactionHandles.class, opened);
    transactions.registerInterposedSynchronization(new CloseAtEnd(opened));
    return Optional.of(opened);
  }

  /** Closes the handle, however the transaction ended. */
  private record CloseAtEnd(Handle handle) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // others may still have something to write
    }

    @Override
    public void afterCompletion(int status) {
      handle.close();
    }
  }
}
