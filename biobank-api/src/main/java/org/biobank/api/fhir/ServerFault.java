package org.biobank.api.fhir;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.biobank.shared.DomainException;
import org.biobank.shared.RequestContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything else; the container wraps what ends a transaction, so a refusal may lie deeper. */
@Provider
public class ServerFault implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ServerFault.class);

  @Inject private RequestContext request;

  @Override
  public Response toResponse(Throwable thrown) {
    for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof DomainException refusal) {
        return FhirRefusal.response(refusal);
      }
    }
    LOG.error("request {} failed", request.requestId(), thrown);
    return OperationOutcome.response(
        500,
        "exception",
        "Something went wrong on our side, in request " + request.requestId() + ".");
  }
}
