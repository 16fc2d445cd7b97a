package org.biobank.custody;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key that tree heads are checked with: Ed25519 (RFC 8032), named and written as the C2SP
 * signed-note specification has it, {@code NAME+ID+KEY}.
 *
 * @param name of the log; the same for all its keys
 * @param publicKey 64 hexadecimal digits
 */
public record LogKey(String name, String publicKey) {
  /** How a signed note says Ed25519. */
  private static final byte ALGORITHM = 1;

  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;

  /** What stands before the 32 bytes of a key in X.509's SubjectPublicKeyInfo (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  static LogKey of(String name, byte[] publicKey) {
    return new LogKey(name, HexFormat.of().formatHex(publicKey));
  }

  /**
   * @throws IllegalArgumentException if it is not written so, or its id is not its own
   */
  public static LogKey parse(String text) {
    var parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a key is written NAME+ID+KEY");
    }
    var bytes = Base64.getDecoder().decode(parts[2]);
    if (bytes.length != 1 + KEY_BYTES || bytes[0] != ALGORITHM) {
      throw new IllegalArgumentException("the key is not of Ed25519");
    }
    var key = of(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
    if (!key.id().equals(parts[1])) {
      throw new IllegalArgumentException("the key's id does not belong to it");
    }
    return key;
  }

  /** As others are given it. */
  public String text() {
    return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(withAlgorithm());
  }

  /** By which a signature says whose it is: 8 hexadecimal digits. */
  public String id() {
    var digest = MerkleHash.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(withAlgorithm()), 0, ID_BYTES);
  }

  /** To be read out over a telephone: SHA-256 of the key. */
  public String fingerprint() {
    return EventHash.of(MerkleHash.sha256().digest(bytes())).hex();
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(publicKey);
  }

  public boolean verifies(byte[] text, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key());
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // no point of the curve, or no signature of 64 bytes
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    var encoded = new ByteArrayOutputStream();
    encoded.writeBytes(X509);
    encoded.writeBytes(bytes());
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
  }

  private byte[] withAlgorithm() {
    var encoded = new ByteArrayOutputStream();
    encoded.write(ALGORITHM);
    encoded.writeBytes(bytes());
    return encoded.toByteArray();
  }
}
