package org.biobank.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The names under which one registry knows donors and specimens: HMAC-SHA-256 over resource type
 * and id, cut to 130 bits, in Crockford's base 32 (26 characters, valid as a FHIR id).
 *
 * <p>The key is derived from the master key for this registry alone (one step of HMAC as in HKDF
 * expand, RFC 5869), so that two registries cannot join what they hold, and nobody without the key
 * can get from a name to an id or tell whether two names are one donor.
 */
final class Pseudonyms {
  private static final String HMAC = "HmacSHA256";
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 26;
  private static final int BITS_PER_CHARACTER = 5;

  private final byte[] key;

  private Pseudonyms(byte[] key) {
    this.key = key;
  }

  /**
   * @param masterKey 32 bytes
   */
  static Pseudonyms of(byte[] masterKey, UUID registryId) {
    return new Pseudonyms(hmac(masterKey, "registry-pseudonyms|1|" + registryId));
  }

  String of(FhirType type, UUID id) {
    return base32(hmac(key, type.typeName() + "|" + id));
  }

  /** What only this system can have made for this registry. */
  byte[] sign(String text) {
    return hmac(key, "signature|" + text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static String base32(byte[] bytes) {
    var text = new StringBuilder(CHARACTERS);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; text.length() < CHARACTERS; i++) {
      buffer = buffer << Byte.SIZE | (bytes[i] & 0xFF);
      bits += Byte.SIZE;
      while (bits >= BITS_PER_CHARACTER && text.length() < CHARACTERS) {
        bits -= BITS_PER_CHARACTER;
        text.append(ALPHABET.charAt(buffer >> bits & 0x1F));
      }
      buffer &= (1 << bits) - 1;
    }
    return text.toString();
  }
}
