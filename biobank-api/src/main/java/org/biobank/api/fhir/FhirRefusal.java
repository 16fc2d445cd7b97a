package org.biobank.api.fhir;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.biobank.api.problem.DomainProblem;
import org.biobank.shared.DomainException;
import org.biobank.shared.DomainException.Category;

/** A refusal of the domain, as FHIR says it. */
@Provider
public class FhirRefusal implements ExceptionMapper<DomainException> {
  @Override
  public Response toResponse(DomainException refusal) {
    return response(refusal);
  }

  static Response response(DomainException refusal) {
    var status = DomainProblem.status(refusal.category());
    return OperationOutcome.response(status, issue(refusal.category()), refusal.detail());
  }

  private static String issue(Category category) {
    return switch (category) {
      case INVALID -> "invalid";
      case UNAUTHENTICATED -> "login";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "not-found";
      case CONFLICT, STALE, VERSION_REQUIRED -> "conflict";
      case TOO_LARGE -> "too-long";
      case REFUSED -> "business-rule";
      case TOO_MANY -> "throttled";
    };
  }
}
