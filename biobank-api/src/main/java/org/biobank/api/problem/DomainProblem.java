package org.biobank.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.biobank.shared.DomainException;
import org.biobank.shared.RequestContext;

/** A refusal of the domain: each category has its status here and nowhere else. */
@Provider
public class DomainProblem implements ExceptionMapper<DomainException> {
  @Inject private RequestContext request;

  @Override
  public Response toResponse(DomainException refusal) {
    return response(refusal, request.requestId());
  }

  static Response response(DomainException refusal, String requestId) {
    var status = status(refusal.category());
    var problem =
        Problem.of(status, refusal.slug(), refusal.detail(), requestId, refusal.members());
    var response = Response.fromResponse(problem.response());
    if (status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (refusal.members().get("retryAfterSeconds") instanceof Long seconds) {
      response.header(HttpHeaders.RETRY_AFTER, seconds);
    }
    return response.build();
  }

  public static int status(DomainException.Category category) {
    return switch (category) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case REFUSED -> 422;
      case VERSION_REQUIRED -> 428;
      case TOO_MANY -> 429;
    };
  }
}
