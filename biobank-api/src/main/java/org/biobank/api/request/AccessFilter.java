package org.biobank.api.request;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.biobank.identity.Authenticate;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.LoginRequired;
import org.biobank.identity.Session;
import org.biobank.identity.TokenKind;

/**
 * Finds out who sends the request: by bearer token, else by session cookie. A change sent with a
 * cookie must also carry the session's CSRF token, which another site's page cannot know. What the
 * sender may do is the use case's matter.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {
  private static final String CSRF_HEADER = "X-CSRF-Token";
  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private Authenticate authenticate;
  @Inject private CurrentActor current;

  @Override
  public void filter(ContainerRequestContext request) {
    var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    var cookie = request.getCookies().get(SessionCookie.NAME);
    if (authorization != null && authorization.startsWith(BEARER)) {
      var token = authorization.substring(BEARER.length()).strip();
      signIn(authenticate.bearer(token, TokenKind.BEARER));
    } else if (cookie != null && !cookie.getValue().isEmpty()) {
      var session = authenticate.bearer(cookie.getValue(), TokenKind.BROWSER);
      session.ifPresent(found -> requireCsrfToken(request, found));
      session.ifPresent(found -> current.signIn(found.actor()));
    }
  }

  private void signIn(Optional<Session> session) {
    current.signIn(session.orElseThrow(LoginRequired::new).actor());
  }

  private static void requireCsrfToken(ContainerRequestContext request, Session session) {
    if (SAFE_METHODS.contains(request.getMethod())) {
      return;
    }
    var sent = Optional.ofNullable(request.getHeaderString(CSRF_HEADER)).orElse("");
    if (!MessageDigest.isEqual(bytes(sent), bytes(session.csrfToken().orElseThrow()))) {
      throw new CsrfTokenMissing();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
