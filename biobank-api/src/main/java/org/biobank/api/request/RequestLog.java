package org.biobank.api.request;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.shared.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives each request an id, which every log line and problem document of it carries, and writes one
 * line when it is answered. The path is logged without its query: a query may hold what somebody
 * searched for.
 */
@Provider
@PreMatching
@Priority(1)
public class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final String REQUEST_ID = "X-Request-Id";
  private static final String STARTED = RequestLog.class.getName();

  @Inject private HttpServletRequest http;
  @Inject private RequestContext context;
  @Inject private CurrentActor current;

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(STARTED, System.nanoTime());
    var given = request.getHeaderString(REQUEST_ID);
    if (given != null && isUuid(given)) {
      context.requestId(given);
    }
    context.address(http.getRemoteAddr());
    MDC.put("requestId", context.requestId());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(REQUEST_ID, context.requestId());
    var started = request.getProperty(STARTED) instanceof Long nanos ? nanos : System.nanoTime();
    LOG.atInfo()
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", request.getUriInfo().getPath())
        .addKeyValue("status", response.getStatus())
        .addKeyValue("millis", (System.nanoTime() - started) / 1_000_000)
        .addKeyValue("actor", current.ifSignedIn().map(Actor::username).orElse("-"))
        .log("answered");
    MDC.clear();
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
