package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** The alarms of one's sites, the newest first. */
@View
public class ListAlarms {
  @Inject private AlarmLines lines;
  @Inject private CurrentActor current;

  /**
   * What is asked for.
   *
   * @param cursor where the page begins, as the page before said it
   * @param limit 1 to {@link Page#LIMIT_MAX}
   */
  public record Query(Optional<AlarmState> state, Optional<String> cursor, int limit) {}

  @Requires(Permission.STORAGE_READ)
  public Page<AlarmLine> list(Query query) {
    var filter = new AlarmLines.Filter(query.state(), query.cursor().map(AlarmCursor::parse));
    var scope = current.actor().scope(Permission.STORAGE_READ);
    return Page.of(
        lines.within(scope, filter, query.limit() + 1),
        query.limit(),
        line -> AlarmCursor.of(line).text());
  }
}
