package org.biobank.custody;

import java.time.Instant;

/**
 * Where a chain stands: what the next event follows on.
 *
 * @param sequence of the last event
 * @param to in whose hands and where it left the subject
 * @param hash of the last event
 * @param recordedAt of the last event
 */
record ChainEnd(int sequence, Whereabouts to, EventHash hash, Instant recordedAt) {
  static ChainEnd of(RecordedEvent last) {
    return new ChainEnd(
        last.event().sequence(), last.event().to(), last.hash(), last.event().recordedAt());
  }

  ChainEnd later(ChainEnd other) {
    return other.sequence > sequence ? other : this;
  }
}
