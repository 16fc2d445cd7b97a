package org.biobank.shared;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes an act happen once for each Idempotency-Key. The key is claimed first, in the act's own
 * transaction, so that a second request waits for the first and then gets its answer; if the first
 * rolls back, the claim goes with it. Stands inside the transaction; an act within another belongs
 * to the outer one's key.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class ReplayFirstAnswer {
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private RequestContext request;
  @Inject private IdempotencyRecords records;

  @AroundInvoke
  @Nullable Object run(InvocationContext call) throws Exception {
    Optional<IdempotencyKey> key = keyOfThisRequest();
    if (key.isEmpty() || transactions.getResource(ReplayFirstAnswer.class) != null) {
      return call.proceed();
    }
    transactions.putResource(ReplayFirstAnswer.class, key.get());
    var act = call.getMethod().getDeclaringClass().getSimpleName();
    if (records.claim(key.get(), act)) {
      Object answer = call.proceed();
      var kept = records.keep(key.get(), act, answer);
      if (answer != null) {
        request.kept(answer, kept);
      }
      return answer;
    }
    return records.replay(key.get(), act, call.getMethod().getGenericReturnType());
  }

  private Optional<IdempotencyKey> keyOfThisRequest() {
    try {
      return request.idempotencyKey();
    } catch (
        ContextNotActiveException
            noRequest) { // a batch job or a timer: it has its own way to happen once
      return Optional.empty();
    }
  }
}
