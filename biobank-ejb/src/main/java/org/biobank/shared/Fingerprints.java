package org.biobank.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what a repeated request is known to be the same: HMAC-SHA-256 under a key that is not in the
 * database. A plain hash of a request that was signed would let whoever copies the database try
 * passwords as fast as it can hash, past Argon2id; and the same goes for names in a registration.
 */
@ApplicationScoped
public class Fingerprints {
  private static final String ALGORITHM = "HmacSHA256";

  /** What makes this key another than those made for other ends. */
  private static final String PURPOSE = "idempotency fingerprint";

  @Inject private Secrets secrets;

  private SecretKeySpec key;

  @PostConstruct
  void derive() {
    var root = new SecretKeySpec(secrets.key("biobank.identity-key"), ALGORITHM);
    key = new SecretKeySpec(hmac(root, PURPOSE, new byte[0]), ALGORITHM);
  }

  /**
   * @param line method and address
   */
  public byte[] of(String line, byte[] body) {
    return hmac(key, line + "\n", body);
  }

  private static byte[] hmac(SecretKeySpec key, String line, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(line.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
