package org.biobank.api.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.identity.Login;
import org.biobank.identity.LoginFailed;
import org.biobank.identity.TokenKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bearer tokens of machines: the OAuth 2.0 client credentials grant (RFC 6749, 4.4). */
@Path("token")
@ApplicationScoped
@Tag(name = "Identity")
public class TokenResource {
  @Inject private Login login;
  @Inject private HttpServletRequest http;

  /** RFC 6749, 5.1. */
  public record TokenResponse(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresInSeconds) {}

  /** RFC 6749, 5.2. */
  public record TokenError(String error) {}

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Get a bearer token with client id and secret")
  @APIResponseSchema(TokenResponse.class)
  @WithoutIdempotencyKey(because = "a token more harms nothing; it ends by itself")
  public Response token(
      @FormParam("grant_type") @Nullable String grantType,
      @FormParam("client_id") @Nullable String clientId,
      @FormParam("client_secret") @Nullable String clientSecret,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    if (!"client_credentials".equals(grantType)) {
      return error(400, "unsupported_grant_type");
    }
    var client =
        ClientCredentials.fromHeader(authorization)
            .or(() -> ClientCredentials.fromForm(clientId, clientSecret));
    return client.map(this::issue).orElseGet(() -> error(400, "invalid_request"));
  }

  private Response issue(ClientCredentials client) {
    try {
      var opened =
          login.login(client.id(), client.secret(), TokenKind.BEARER, http.getRemoteAddr());
      var body =
          new TokenResponse(opened.token(), "Bearer", TokenKind.BEARER.lifetime().toSeconds());
      return Response.ok(body).cacheControl(noStore()).build();
    } catch (LoginFailed e) {
      return error(401, "invalid_client");
    }
  }

  private static Response error(int status, String error) {
    var response = Response.status(status).entity(new TokenError(error)).cacheControl(noStore());
    return status == 401
        ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"biobank\"").build()
        : response.build();
  }

  private static CacheControl noStore() {
    var cache = new CacheControl();
    cache.setNoStore(true);
    return cache;
  }

  /** Id and secret, from the form or from HTTP Basic (RFC 6749, 2.3.1). */
  record ClientCredentials(String id, String secret) {
    static Optional<ClientCredentials> fromForm(@Nullable String id, @Nullable String secret) {
      return id == null || secret == null
          ? Optional.empty()
          : Optional.of(new ClientCredentials(id, secret));
    }

    static Optional<ClientCredentials> fromHeader(@Nullable String authorization) {
      return BasicCredentials.parse(authorization);
    }

    @Override
    public String toString() {
      return "ClientCredentials[" + id + "]";
    }
  }
}
