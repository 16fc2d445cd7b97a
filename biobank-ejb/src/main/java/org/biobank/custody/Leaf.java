package org.biobank.custody;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An event's place in the log.
 *
 * @param index from 0
 */
record Leaf(long index, UUID eventId, EventHash hash) {
  static Leaf of(long index, CustodyEvent event) {
    return new Leaf(index, event.id(), hash(event.canonicalJson()));
  }

  /** SHA-256 of 0x00 and the event's canonical JSON. */
  static EventHash hash(String canonicalJson) {
    return EventHash.of(MerkleHash.leaf(canonicalJson.getBytes(StandardCharsets.UTF_8)));
  }
}
