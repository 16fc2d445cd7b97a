package org.biobank.donor;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.biobank.shared.Json;

/**
 * Seals identities: AES-256-GCM (NIST SP 800-38D) over their JSON, a random nonce of 96 bits in
 * front, the donor's id as associated data, so that a row copied to another donor does not open.
 */
public final class IdentityCipher {
  /** Which key ciphertext a row; changes when keys are rotated. */
  public static final String KEY_ID = "1";

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /**
   * @param key 32 bytes
   */
  public IdentityCipher(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  public byte[] seal(UUID donorId, Identity identity) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, donorId);
      var ciphertext = cipher.doFinal(Json.MAPPER.writeValueAsBytes(identity));
      return ByteBuffer.allocate(nonce.length + ciphertext.length)
          .put(nonce)
          .put(ciphertext)
          .array();
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("an identity cannot be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException if the key is another one, or the row was changed or belongs to
   *     another donor
   */
  public Identity open(UUID donorId, byte[] ciphertext) {
    try {
      var nonce = ByteBuffer.wrap(ciphertext, 0, NONCE_BYTES);
      var bytes = new byte[NONCE_BYTES];
      nonce.get(bytes);
      var cipher = cipher(Cipher.DECRYPT_MODE, bytes, donorId);
      var json = cipher.doFinal(ciphertext, NONCE_BYTES, ciphertext.length - NONCE_BYTES);
      return Json.MAPPER.readValue(json, Identity.class);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the identity of donor " + donorId + " does not open", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID donorId) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(donorId.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
