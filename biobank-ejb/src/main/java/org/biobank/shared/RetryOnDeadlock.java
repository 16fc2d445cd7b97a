package org.biobank.shared;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a deadlock (MariaDB error 1213) or a lock-wait time-out (1205), or a {@link
 * LockConflict} that a rule of ours found, is answered by running the whole transaction again.
 * Stands outside the transaction; an act called by another act is left to the outer one.
 */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class RetryOnDeadlock {
  private static final Logger LOG = LoggerFactory.getLogger(RetryOnDeadlock.class);
  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  /** A row changed since the transaction's snapshot: what newer MariaDB says instead of waiting. */
  private static final int CHANGED_SINCE_SNAPSHOT = 1020;

  private static final Set<Integer> LOCK_CONFLICTS =
      Set.of(DEADLOCK, LOCK_WAIT_TIMEOUT, CHANGED_SINCE_SNAPSHOT);
  private static final int ATTEMPTS_MAX = 6;

  @Resource private TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  Object run(InvocationContext call) throws Exception {
    if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return call.proceed();
      } catch (Exception e) {
        if (attempt == ATTEMPTS_MAX || !isLockConflict(e)) {
          throw e;
        }
        LOG.info(
            "{} meets a lock conflict, attempt {}",
            call.getMethod().getDeclaringClass().getSimpleName(),
            attempt);
        Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt));
      }
    }
  }

  static boolean isLockConflict(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof LockConflict) {
        return true;
      }
      if (t instanceof SQLException sql && LOCK_CONFLICTS.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }
}
