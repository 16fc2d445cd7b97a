package org.biobank.custody;

import java.util.Optional;
import java.util.UUID;

/**
 * Something in a log that is not as it was signed or as it must be.
 *
 * @param leaf index from which on it is so
 * @param eventId if one event can be named
 * @param detail in words
 */
public record Finding(Kind kind, long leaf, Optional<UUID> eventId, String detail) {
  /** What was done to the log. */
  public enum Kind {
    /** An event says something else than when it got its leaf. */
    ALTERED,
    /** An event is gone. */
    DROPPED,
    /** Events stand in another order. */
    REORDERED,
    /** An event claims to have been recorded before what was signed earlier. */
    BACKDATED,
    /** A head has no signature of a key that is trusted. */
    UNSIGNED,
    /** What was signed and kept elsewhere is not in this log. */
    ROLLED_BACK,
    /** An event was put into the ledger behind the log's back. */
    UNLOGGED,
    /** The text breaks off, or is no log. */
    INCOMPLETE
  }

  static Finding of(Kind kind, long leaf, String detail) {
    return new Finding(kind, leaf, Optional.empty(), detail);
  }

  static Finding of(Kind kind, long leaf, UUID eventId, String detail) {
    return new Finding(kind, leaf, Optional.of(eventId), detail);
  }

  @Override
  public String toString() {
    return "%s at leaf %d%s: %s"
        .formatted(kind, leaf, eventId.map(id -> ", event " + id).orElse(""), detail);
  }
}
