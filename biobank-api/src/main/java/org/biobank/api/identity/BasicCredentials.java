package org.biobank.api.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.biobank.api.identity.TokenResource.ClientCredentials;
import org.jspecify.annotations.Nullable;

/**
 * HTTP Basic as OAuth wants it: id and secret are form-encoded before they are joined (RFC 6749,
 * 2.3.1).
 */
final class BasicCredentials {
  private static final String SCHEME = "Basic ";

  private BasicCredentials() {}

  static Optional<ClientCredentials> parse(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      var joined = new String(bytes, StandardCharsets.UTF_8);
      var colon = joined.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new ClientCredentials(
                  decoded(joined.substring(0, colon)), decoded(joined.substring(colon + 1))));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
