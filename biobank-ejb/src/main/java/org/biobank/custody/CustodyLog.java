package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The whole log, to be read by an export or a check. */
@ApplicationScoped
class CustodyLog {
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

  /** What this node itself trusts: the key it was given from outside the database. */
  Trust ownTrust() {
    var name = keys.all().stream().findFirst().map(kept -> kept.key().name()).orElse("");
    return Trust.in(keys.current().logKey(name));
  }
}
