package org.biobank.custody;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The log's private key: Ed25519, made from its 32 random bytes (RFC 8032, 5.1.5). */
public final class SigningKey {
  private static final int KEY_BYTES = 32;

  /** What stands before the 32 bytes of a key in PKCS #8 (RFC 8410). */
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final PrivateKey privateKey;
  private final byte[] publicKey;

  private SigningKey(PrivateKey privateKey, byte[] publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * @param seed 32 bytes
   */
  public static SigningKey of(byte[] seed) {
    try {
      var encoded = new ByteArrayOutputStream();
      encoded.writeBytes(PKCS8);
      encoded.writeBytes(seed);
      var privateKey =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(encoded.toByteArray()));
      return new SigningKey(privateKey, publicKey(seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }

  /** Named as a key of a log. */
  public LogKey logKey(String name) {
    return LogKey.of(name, publicKey);
  }

  byte[] publicKey() {
    return publicKey.clone();
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the custody key cannot sign", e);
    }
  }

  /**
   * Java gives out the public key only of a pair that it makes; so it is made from a source of
   * randomness that gives the seed.
   */
  private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
    var encoded = generator.generateKeyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
  }

  private static final class Fixed extends SecureRandom {
    @Serial private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Fixed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
