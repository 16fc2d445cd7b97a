package org.biobank.api.problem;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.biobank.shared.DomainException;
import org.biobank.shared.RequestContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything else. The container wraps what ends a transaction, so a refusal may lie deeper; what
 * is left is a fault of ours: told to the log in full, to the client only by the request's id.
 */
@Provider
public class UnexpectedFault implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFault.class);

  @Inject private RequestContext request;

  @Override
  public Response toResponse(Throwable thrown) {
    for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof DomainException refusal) {
        return DomainProblem.response(refusal, request.requestId());
      }
      if (t instanceof OptimisticLockException) {
        return StaleEdit.response(request.requestId());
      }
    }
    LOG.error("request {} failed", request.requestId(), thrown);
    return Problem.of(
            500,
            "unexpected-fault",
            "Something went wrong on our side. Nothing was changed; tell the administrator the instance id.",
            request.requestId())
        .response();
  }
}
