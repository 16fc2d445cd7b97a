package org.biobank.api.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
 * searched for. Around all of the JAX-RS applications, whatever they do with a request.
 */
@WebFilter(
    filterName = "RequestLog",
    urlPatterns = {"/api/*", "/epcis/*", "/fhir/*"},
    asyncSupported = true)
public class RequestLog extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final String REQUEST_ID = "X-Request-Id";

  @Inject private transient RequestContext context;
  @Inject private transient CurrentActor current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var started = System.nanoTime();
    var given = request.getHeader(REQUEST_ID);
    if (given != null && isUuid(given)) {
      context.requestId(given);
    }
    context.address(request.getRemoteAddr());
    response.setHeader(REQUEST_ID, context.requestId());
    MDC.put("requestId", context.requestId());
    try {
      chain.doFilter(request, response);
    } finally {
      answered(request, response.getStatus(), started);
      MDC.clear();
    }
  }

  private void answered(HttpServletRequest request, int status, long started) {
    LOG.atInfo()
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", request.getRequestURI())
        .addKeyValue("status", status)
        .addKeyValue("millis", (System.nanoTime() - started) / 1_000_000)
        .addKeyValue("actor", current.ifSignedIn().map(Actor::username).orElse("-"))
        .log("answered");
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
