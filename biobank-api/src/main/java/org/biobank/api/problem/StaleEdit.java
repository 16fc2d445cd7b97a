package org.biobank.api.problem;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.biobank.shared.RequestContext;

/** Two edited the same thing and the other one was first, found when JPA wrote. */
@Provider
public class StaleEdit implements ExceptionMapper<OptimisticLockException> {
  @Inject private RequestContext request;

  @Override
  public Response toResponse(OptimisticLockException thrown) {
    return response(request.requestId());
  }

  static Response response(String requestId) {
    return Problem.of(
            412,
            "stale-version",
            "It was changed meanwhile. Look at it again, then decide.",
            requestId)
        .response();
  }
}
