package org.biobank.tools.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;

/** A client of the ledger itself: the product's own class, with its query, hashes and batch. */
final class LedgerWriter implements AutoCloseable {
  private static final int CHAIN = 10;
  private static final Actor ACTOR = new Actor(Ids.next(), "bench", "Benchmark", List.of());

  private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private final OneConnection connection;
  private final CustodyLedger ledger;
  private UUID subject = Ids.next();
  private int length;

  LedgerWriter(DataSource dataSource) throws SQLException {
    connection = new OneConnection(dataSource);
    ledger = CustodyLedger.over(Database.over(connection.dataSource()), clock);
  }

  /** So many events in one transaction; a tube gets ten of them, one after the other. */
  void append(int events) throws SQLException {
    var entries = new ArrayList<CustodyEntry>(events);
    for (int i = 0; i < events; i++) {
      entries.add(next());
    }
    ledger.append(ACTOR, entries);
    connection.connection().commit();
  }

  /** Of the event that was appended last. */
  UUID subject() {
    return subject;
  }

  int sequence() {
    return length;
  }

  private CustodyEntry next() {
    if (length++ == CHAIN) {
      subject = Ids.next();
      length = 1;
    }
    return CustodyEntry.of(
        CustodySubject.specimen(subject),
        clock.instant(),
        BusinessStep.STORING,
        Disposition.AVAILABLE,
        Whereabouts.inBox("HDB", "BX-000001", "A" + length));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
