package org.biobank.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.biobank.shared.RequestContext;

/**
 * What the server itself refuses before a resource is reached: no such address, method or media
 * type.
 */
@Provider
public class UnsuitableRequest implements ExceptionMapper<WebApplicationException> {
  @Inject private RequestContext request;

  @Override
  public Response toResponse(WebApplicationException thrown) {
    var status = thrown.getResponse().getStatus();
    if (thrown.getResponse().hasEntity() || status < 400) {
      return thrown.getResponse();
    }
    return Problem.of(status, slug(thrown), detail(thrown), request.requestId()).response();
  }

  private static String slug(WebApplicationException thrown) {
    if (thrown instanceof NotFoundException) {
      return "no-such-address";
    }
    var reason = thrown.getResponse().getStatusInfo().getReasonPhrase();
    return reason.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String detail(WebApplicationException thrown) {
    return switch (thrown.getResponse().getStatus()) {
      case 404 -> "There is nothing at this address, or one of its parameters cannot be read.";
      case 405 -> "This address does not take this method.";
      case 406 -> "This address does not answer in the media type asked for.";
      case 415 -> "This address does not take a body of this media type.";
      default -> thrown.getResponse().getStatusInfo().getReasonPhrase() + ".";
    };
  }
}
