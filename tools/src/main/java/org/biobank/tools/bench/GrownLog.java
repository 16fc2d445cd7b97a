package org.biobank.tools.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.biobank.custody.LogKey;
import org.biobank.custody.SignedHead;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;

/** A log of the size that is to be measured, in a running biobank. */
final class GrownLog {
  private static final int BULK = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final LocalBiobank biobank;
  private final Person auditor;
  private final SignedHead firstHead;

  /** An event with its leaf. */
  record SomeEvent(UUID eventId, long index) {}

  GrownLog(LocalBiobank biobank) throws Exception {
    this.biobank = biobank;
    this.auditor = Person.ofDemo(biobank.address(), "ines.alvarez");
    this.firstHead = head();
  }

  /** Appends in bulk what is missing, waits until all have leaves, and says how long that took. */
  void growTo(int events, int clients) throws Exception {
    long missing = Math.max(0, events - count("SELECT COUNT(*) FROM custody_event"));
    long start = System.nanoTime();
    var bulks = Collections.nCopies((int) (missing / BULK) + 1, BULK);
    Clients.work(
        clients,
        bulks,
        () -> {
          var writer = new LedgerWriter(biobank.dataSource());
          return writer::append;
        });
    double appended = (System.nanoTime() - start) / 1e9;
    awaitLeaves();
    double sequenced = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%n  %,d events appended in bulk, %,.0f /s; all in the log after %.0f s, %,.0f /s%n",
        (long) bulks.size() * BULK,
        bulks.size() * BULK / appended,
        sequenced,
        bulks.size() * BULK / sequenced);
  }

  private void awaitLeaves() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count("SELECT COUNT(*) FROM custody_pending") > 0) {
      if (System.nanoTime() > end) {
        throw new NotAsMeant("events wait for their leaves for longer than " + PATIENCE);
      }
      Thread.sleep(500);
    }
  }

  SignedHead head() {
    return SignedHead.parse(auditor.get("custody/tree-head").path("note").asText()).orElseThrow();
  }

  /** From before it was grown. */
  SignedHead firstHead() {
    return firstHead;
  }

  LogKey key() {
    return LogKey.parse(auditor.get("custody/keys").path(0).path("key").asText());
  }

  void exportTo(Path file) {
    auditor.save("custody/export", file);
  }

  List<SomeEvent> someEvents(int number) throws SQLException {
    long size = count("SELECT COUNT(*) FROM custody_leaf");
    var random = new Random(1);
    var found = new ArrayList<SomeEvent>();
    try (var connection = biobank.dataSource().getConnection();
        var query =
            connection.prepareStatement("SELECT event_id FROM custody_leaf WHERE leaf_index = ?")) {
      while (found.size() < number) {
        long leaf = (long) (random.nextDouble() * size);
        query.setLong(1, leaf);
        try (var rows = query.executeQuery()) {
          rows.next();
          found.add(new SomeEvent(rows.getObject(1, UUID.class), leaf));
        }
      }
    }
    return found;
  }

  private long count(String sql) throws SQLException {
    try (var connection = biobank.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
