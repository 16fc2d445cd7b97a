package org.biobank.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.biobank.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a use case run only for whom it is allowed, and writes down every attempt at what is not
 * one's own. Stands outside the transaction, so that the note stays when the act is rolled back.
 */
@Requires(Permission.CODE_LOOKUP)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class Authorise {
  @Inject private CurrentActor current;
  @Inject private AuditTrail audit;

  @AroundInvoke
  @Nullable Object check(InvocationContext call) throws Exception {
    try {
      current.actor().require(UseCaseCall.of(call).requires().value());
      return call.proceed();
    } catch (DomainException refusal) {
      if (refusal.category() == DomainException.Category.FORBIDDEN) {
        audit.denied(UseCaseCall.of(call), refusal.slug());
      }
      throw refusal;
    }
  }
}
