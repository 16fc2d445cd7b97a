package org.biobank.api.request;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.LoginRequired;
import org.biobank.shared.Fingerprints;
import org.biobank.shared.IdempotencyKey;
import org.biobank.shared.RequestContext;

/**
 * Every request that changes something carries an Idempotency-Key
 * (draft-ietf-httpapi-idempotency-key-header), so that a client which never saw the answer can ask
 * again. Reads the body once to know whether it is the same request; every body, of whatever
 * request, has its limit.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 10)
public class IdempotencyFilter implements ContainerRequestFilter {
  public static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");

  @Context private ResourceInfo resource;
  @Inject private CurrentActor current;
  @Inject private RequestContext context;
  @Inject private Fingerprints fingerprints;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    boolean large = isLarge();
    if (request.hasEntity()) {
      request.setEntityStream(
          large
              ? LimitedBody.large(request.getEntityStream())
              : new LimitedBody(request.getEntityStream()));
    }
    if (!changes(request)) {
      return;
    }
    if (current.ifSignedIn().isEmpty()) {
      throw new LoginRequired(); // before a stranger learns what is wrong with the body
    }
    var key = request.getHeaderString(HEADER);
    if (key == null || !KEY.matcher(key).matches()) {
      throw new IdempotencyKeyRequired();
    }
    byte[] body = large ? spooled(request) : held(request);
    var actor = current.actor().id();
    context.idempotencyKey(new IdempotencyKey(actor, key, fingerprints.of(line(request), body)));
  }

  private static byte[] held(ContainerRequestContext request) throws IOException {
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return body;
  }

  /** The hash of a file stands for it. */
  private static byte[] spooled(ContainerRequestContext request) throws IOException {
    var body = SpooledBody.of(request.getEntityStream());
    request.setEntityStream(body.open());
    return body.sha256();
  }

  private boolean isLarge() {
    return resource.getResourceMethod().isAnnotationPresent(LargeBody.class);
  }

  private boolean changes(ContainerRequestContext request) {
    return switch (request.getMethod()) {
      case "POST", "PUT", "PATCH", "DELETE" ->
          !resource.getResourceMethod().isAnnotationPresent(WithoutIdempotencyKey.class);
      default -> false;
    };
  }

  private static String line(ContainerRequestContext request) {
    return request.getMethod() + " " + request.getUriInfo().getRequestUri();
  }
}
