package org.biobank.tools.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyEvent;
import org.biobank.custody.EventHash;
import org.biobank.custody.RecordedEvent;
import org.biobank.custody.Whereabouts;

/**
 * Chains of custody with the ledger's own hashes; what differs is only that their times lie in the
 * past.
 */
final class DemoLedger {
  private static final String EVENT =
      "custody_event (id, subject_kind, subject_id, sequence, event_time, recorded_at, business_step, disposition, "
          + "from_custodian, from_place, to_custodian, to_place, actor_id, related_kind, related_id, note, "
          + "previous_hash, hash)";

  private final DemoRows rows;
  private final DemoRandom random;
  private final Map<UUID, RecordedEvent> last = new HashMap<>();

  DemoLedger(DemoRows rows, DemoRandom random) {
    this.rows = rows;
    this.random = random;
  }

  /**
   * @param recordedAt not before the subject's event before
   */
  void append(CustodyEntry entry, UUID actorId, Instant recordedAt) {
    var before = Optional.ofNullable(last.get(entry.subject().id()));
    var event =
        new CustodyEvent(
            random.id(recordedAt),
            entry.subject(),
            before.map(previous -> previous.event().sequence()).orElse(0) + 1,
            entry.eventTime(),
            recordedAt,
            entry.step(),
            entry.disposition(),
            before.map(previous -> previous.event().to()),
            entry.to(),
            actorId,
            entry.related(),
            entry.note(),
            Optional.empty(),
            before.map(RecordedEvent::hash).orElse(EventHash.NONE));
    var recorded = RecordedEvent.of(event);
    last.put(entry.subject().id(), recorded);
    write(recorded);
  }

  Whereabouts whereabouts(UUID subjectId) {
    return Optional.ofNullable(last.get(subjectId)).orElseThrow().event().to();
  }

  private void write(RecordedEvent recorded) {
    var event = recorded.event();
    rows.add(
        EVENT,
        event.id(),
        event.subject().kind().name(),
        event.subject().id(),
        event.sequence(),
        event.eventTime(),
        event.recordedAt(),
        event.step().name(),
        event.disposition().name(),
        event.from().map(Whereabouts::custodian).orElse(null),
        event.from().map(Whereabouts::place).orElse(null),
        event.to().custodian(),
        event.to().place(),
        event.actorId(),
        event.related().map(other -> other.kind().name()).orElse(null),
        event.related().map(other -> other.id()).orElse(null),
        event.note().orElse(null),
        event.previousHash().bytes(),
        recorded.hash().bytes());
  }
}
