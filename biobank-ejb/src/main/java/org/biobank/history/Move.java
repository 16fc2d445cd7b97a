package org.biobank.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.CustodyEvent;
import org.biobank.custody.Disposition;

/** What an event says of hands and place, and how it may be doubted. */
record Move(
    UUID id,
    int sequence,
    Instant eventTime,
    Instant recordedAt,
    Disposition disposition,
    String custodian,
    String place,
    Optional<UUID> corrects,
    Optional<String> note) {

  private static final String DID_NOT_OCCUR = "DID_NOT_OCCUR";

  static Move of(CustodyEvent event) {
    return new Move(
        event.id(),
        event.sequence(),
        event.eventTime(),
        event.recordedAt(),
        event.disposition(),
        event.to().custodian(),
        event.to().place(),
        event.corrects(),
        event.note());
  }

  /** Of a correction: that the event it corrects never happened. */
  boolean saysThatItDidNotOccur() {
    return note.filter(words -> words.startsWith(DID_NOT_OCCUR)).isPresent();
  }
}
