package org.biobank.api.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.SessionCookie;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.identity.Authenticate;
import org.biobank.identity.Login;
import org.biobank.identity.LoginRequired;
import org.biobank.identity.Logout;
import org.biobank.identity.TokenKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sessions of people at a browser. */
@Path("session")
@ApplicationScoped
@Tag(name = "Identity")
public class SessionResource {
  @Inject private Login login;
  @Inject private Logout logout;
  @Inject private Authenticate authenticate;
  @Inject private HttpServletRequest http;

  /** Name and password. */
  public record Credentials(
      @NotBlank @Size(max = 64) String username, @NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
      return "Credentials[" + username + "]";
    }
  }

  @POST
  @Operation(summary = "Sign in")
  @APIResponseSchema(SessionView.class)
  @WithoutIdempotencyKey(because = "nobody is signed in yet; a second session harms nothing")
  public Response signIn(@Valid @NotNull Credentials credentials) {
    var opened =
        login.login(
            credentials.username(),
            credentials.password(),
            TokenKind.BROWSER,
            http.getRemoteAddr());
    return Response.ok(SessionView.of(opened.session()))
        .cookie(SessionCookie.with(opened.token(), TokenKind.BROWSER.lifetime(), http.isSecure()))
        .build();
  }

  @GET
  @Operation(summary = "Who is signed in")
  public SessionView current(@CookieParam(SessionCookie.NAME) @Nullable String token) {
    if (token == null) {
      throw new LoginRequired();
    }
    return authenticate
        .bearer(token, TokenKind.BROWSER)
        .map(SessionView::of)
        .orElseThrow(LoginRequired::new);
  }

  @DELETE
  @Operation(summary = "Sign out")
  @APIResponse(responseCode = "204", description = "Signed out")
  @WithoutIdempotencyKey(because = "a session that has ended stays ended")
  public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String token) {
    if (token != null) {
      logout.logout(token);
    }
    return Response.noContent().cookie(SessionCookie.none(http.isSecure())).build();
  }
}
