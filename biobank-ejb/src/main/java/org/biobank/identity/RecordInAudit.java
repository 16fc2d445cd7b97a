package org.biobank.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was done in the transaction that did it: no act without its trace, no trace without
 * its act.
 */
@Requires(Permission.CODE_LOOKUP)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 220)
public class RecordInAudit {
  @Inject private AuditTrail audit;

  @AroundInvoke
  @Nullable Object record(InvocationContext call) throws Exception {
    Object answer = call.proceed();
    var useCase = UseCaseCall.of(call);
    if (useCase.changes()) {
      audit.done(useCase, answer);
    } else if (useCase.requires().audited()) {
      audit.seen(useCase, answer);
    }
    return answer;
  }
}
