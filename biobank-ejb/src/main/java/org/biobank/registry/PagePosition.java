package org.biobank.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import org.biobank.shared.Invalid;

/**
 * Where a page ended, as the link to the next one carries it: opaque to clients, and signed, so
 * that what comes back is what was given out.
 *
 * @param asOf where the first page stopped: what changes meanwhile belongs to the next pull
 * @param total counted for the first page
 */
record PagePosition(Instant lastUpdated, String resourceId, Instant asOf, int total) {
  private static final int SIGNATURE_BYTES = 16;

  String sealed(Pseudonyms key) {
    var text = lastUpdated + "|" + resourceId + "|" + asOf + "|" + total;
    return encoded(text.getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature(key, text));
  }

  /**
   * @throws Invalid if it was not given out for this registry
   */
  static PagePosition open(Pseudonyms key, String token) {
    try {
      var halves = token.split("\\.", 2);
      var text = new String(Base64.getUrlDecoder().decode(halves[0]), StandardCharsets.UTF_8);
      var given = Base64.getUrlDecoder().decode(halves.length == 2 ? halves[1] : "");
      if (MessageDigest.isEqual(signature(key, text), given)) {
        var parts = text.split("\\|", -1);
        return new PagePosition(
            Instant.parse(parts[0]), parts[1], Instant.parse(parts[2]), Integer.parseInt(parts[3]));
      }
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      throw refusal();
    }
    throw refusal();
  }

  private static Invalid refusal() {
    return new Invalid("_page", "is no page of this answer; follow the links as they are");
  }

  private static byte[] signature(Pseudonyms key, String text) {
    return Arrays.copyOf(key.sign("page|" + text), SIGNATURE_BYTES);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
