package org.biobank.epcis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Ids of events. A custody event has a UUID of version 7, and its EPCIS event the same one. Where
 * EPCIS needs more events to say the same, theirs are made from it: version 8 (RFC 9562, 5.8), all
 * other bits kept but for the last one, which tells the two kinds apart.
 */
final class EventIds {
  private static final long VERSION = 0xF000L;
  private static final long EIGHT = 0x8000L;
  private static final long SEVEN = 0x7000L;
  private static final long JOINING = 1L;

  private EventIds() {}

  /** Of the event that takes it out of where it was. */
  static UUID leaving(UUID event) {
    return version(event, EIGHT, 0);
  }

  /** Of the event that puts it into where it is. */
  static UUID joining(UUID event) {
    return version(event, EIGHT, JOINING);
  }

  /** Which custody events an event of this id may tell of. */
  static List<UUID> custody(UUID id) {
    return id.version() == 8
        ? List.of(version(id, SEVEN, 0), version(id, SEVEN, JOINING))
        : List.of(id);
  }

  /** Of what was measured from a time on. */
  static UUID sensed(UUID subject, Instant from) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest((subject + " sensed from " + from).getBytes(StandardCharsets.UTF_8));
      var named = UUID.nameUUIDFromBytes(digest);
      return version(named, EIGHT, 0);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static UUID version(UUID id, long version, long flipped) {
    return new UUID(
        (id.getMostSignificantBits() & ~VERSION) | version, id.getLeastSignificantBits() ^ flipped);
  }
}
