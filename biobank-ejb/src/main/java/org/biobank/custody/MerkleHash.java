package org.biobank.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of a Merkle tree over SHA-256 (RFC 6962, 2.1; RFC 9162, 2.1.1). Leaves and inner nodes
 * are told apart by their first byte, so that no leaf can be passed off as a node.
 */
public final class MerkleHash {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleHash() {}

  /** Of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  public static byte[] leaf(byte[] entry) {
    var digest = sha256();
    digest.update(LEAF);
    return digest.digest(entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
