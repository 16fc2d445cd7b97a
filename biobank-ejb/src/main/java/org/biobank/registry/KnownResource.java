package org.biobank.registry;

import java.util.Arrays;
import java.util.UUID;

/** What a registry was last shown of one source. */
@SuppressWarnings("ArrayRecordComponent") // compared by shows, never by equals
public record KnownResource(
    UUID sourceId, String resourceId, int versionId, boolean deleted, byte[] contentHash) {

  boolean shows(byte[] hash) {
    return !deleted && Arrays.equals(contentHash, hash);
  }
}
