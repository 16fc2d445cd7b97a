package org.biobank.api.fhir;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.biobank.identity.Authenticate;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.LoginRequired;
import org.biobank.identity.TokenKind;

/** Machines come with a bearer token and nothing else: a browser's cookie opens nothing here. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerToken implements ContainerRequestFilter {
  private static final String BEARER = "Bearer ";

  @Inject private Authenticate authenticate;
  @Inject private CurrentActor current;

  @Override
  public void filter(ContainerRequestContext request) {
    var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.startsWith(BEARER)) {
      var token = authorization.substring(BEARER.length()).strip();
      var session = authenticate.bearer(token, TokenKind.BEARER);
      current.signIn(session.orElseThrow(LoginRequired::new).actor());
    }
  }
}
