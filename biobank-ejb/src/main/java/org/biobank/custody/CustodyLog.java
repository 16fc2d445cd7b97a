package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;

/** The whole log, to be read by an export or a check. */
@ApplicationScoped
class CustodyLog {
  @Inject private Database database;
  @Inject private TreeHeads heads;
  @Inject private LogKeys keys;
  @Inject private LogPages pages;
  @Inject private Clock clock;

  /**
   * @throws NoTreeYet if nothing has been recorded
   */
  @Transactional
  public LogExport open() {
    var until = heads.latest().orElseThrow(NoTreeYet::new);
    var known = keys.all();
    var opening = new LogLine.Opening(until.signed().head().log(), until.size(), clock.instant());
    var lines =
        known.stream().map(kept -> new LogLine.Key(kept.key(), kept.endorsement())).toList();
    return new LogExport(pages, until, opening, lines);
  }

  /** Events that stand in the ledger, have no leaf and do not wait for one: at most a hundred. */
  @Transactional
  public List<Finding> unlogged() {
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT e.id FROM custody_event e
                        LEFT JOIN custody_leaf l ON l.event_id = e.id
                        LEFT JOIN custody_pending p ON p.recorded_at = e.recorded_at
                          AND p.sequence = e.sequence AND p.event_id = e.id
                        WHERE l.event_id IS NULL AND p.event_id IS NULL LIMIT 100
                        """)
                    .mapTo(UUID.class)
                    .list())
        .stream()
        .map(id -> Finding.of(Finding.Kind.UNLOGGED, 0, id, "it has no leaf and waits for none"))
        .toList();
  }

  /** What this node itself trusts: the key it was given from outside the database. */
  @Transactional
  public Trust ownTrust() {
    var name = keys.all().stream().findFirst().map(kept -> kept.key().name()).orElse("");
    return Trust.in(keys.current().logKey(name));
  }
}
