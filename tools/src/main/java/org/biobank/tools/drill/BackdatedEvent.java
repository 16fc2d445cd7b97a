package org.biobank.tools.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEvent;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.EventHash;
import org.biobank.custody.RecordedEvent;
import org.biobank.custody.Whereabouts;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;

/** An event that claims to have been recorded a month ago, with every hash as it should be. */
final class BackdatedEvent {
  private static final int DAYS = 30;

  private BackdatedEvent() {}

  /** Puts it in; the sequencer, which knows no better, gives it a leaf. Returns its id. */
  static UUID add(Connection database) throws SQLException {
    var time = Instant.now().minus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    var event =
        new CustodyEvent(
            Ids.next(),
            CustodySubject.specimen(Ids.next()),
            1,
            time,
            time,
            BusinessStep.COLLECTING,
            Disposition.ACTIVE,
            Optional.empty(),
            Whereabouts.atBench("HDB"),
            Ids.next(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            EventHash.NONE);
    insert(database, RecordedEvent.of(event));
    return event.id();
  }

  private static void insert(Connection database, RecordedEvent recorded) throws SQLException {
    var event = recorded.event();
    Tampering.run(
        database,
        """
        INSERT INTO custody_event (id, subject_kind, subject_id, sequence, event_time, recorded_at,
          business_step, disposition, to_custodian, to_place, actor_id, previous_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        event.id(),
        event.subject().kind().name(),
        event.subject().id(),
        event.sequence(),
        Database.utc(event.eventTime()),
        Database.utc(event.recordedAt()),
        event.step().name(),
        event.disposition().name(),
        event.to().custodian(),
        event.to().place(),
        event.actorId(),
        event.previousHash().bytes(),
        recorded.hash().bytes());
  }
}
