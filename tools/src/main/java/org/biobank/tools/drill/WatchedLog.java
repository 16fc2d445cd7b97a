package org.biobank.tools.drill;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.biobank.custody.LogAudit;
import org.biobank.custody.LogKey;
import org.biobank.custody.LogLine;
import org.biobank.custody.SignedHead;
import org.biobank.custody.Trust;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;

/** The log of a running biobank, as its auditor sees it over REST. */
final class WatchedLog {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LocalBiobank biobank;
  private final Person auditor;

  WatchedLog(LocalBiobank biobank) {
    this.biobank = biobank;
    this.auditor = Person.ofDemo(biobank.address(), "ines.alvarez");
  }

  List<LogLine> export() {
    var text = new String(auditor.getFile("custody/export"), StandardCharsets.UTF_8);
    return text.lines().map(line -> LogLine.parse(line).orElseThrow()).toList();
  }

  SignedHead head() {
    var note = auditor.get("custody/tree-head").path("note").asText();
    return SignedHead.parse(note).orElseThrow();
  }

  LogKey key() {
    return LogKey.parse(auditor.get("custody/keys").path(0).path("key").asText());
  }

  int numberOfKeys() {
    return auditor.get("custody/keys").size();
  }

  LogAudit.Report check(Trust trust) {
    var lines = export();
    return LogAudit.check(lines::iterator, trust);
  }

  /** Returns once every event has its leaf. */
  void awaitLeaves() throws SQLException, InterruptedException {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += 100) {
      if (waiting() == 0) {
        return;
      }
      Thread.sleep(100);
    }
    throw new NotAsMeant("events wait for their leaves for longer than " + PATIENCE);
  }

  private long waiting() throws SQLException {
    try (var connection = biobank.dataSource().getConnection();
        var query = connection.prepareStatement("SELECT COUNT(*) FROM custody_pending");
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
