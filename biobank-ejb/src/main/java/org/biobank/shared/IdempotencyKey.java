package org.biobank.shared;

import java.util.Arrays;
import java.util.UUID;

/**
 * The key of one request that changes something.
 *
 * @param actorId who sent it; the same key of another is another key
 * @param key 1 to 100 printable ASCII characters, chosen by the client
 * @param fingerprint keyed hash of method, address and body: the same key with another content is a
 *     mistake
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameContent, never by equals
public record IdempotencyKey(UUID actorId, String key, byte[] fingerprint) {
  boolean sameContent(byte[] other) {
    return Arrays.equals(fingerprint, other);
  }
}
