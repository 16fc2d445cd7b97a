package org.biobank.epcis;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Scope;
import org.biobank.shared.Invalid;
import org.biobank.shared.View;

/** Finds events, page by page in the order of the log. */
@View
public class FindEvents {
  public static final int PER_PAGE_MAX = 1_000;

  /** Leaves looked at for one page at most: a rare step in a long log takes several pages. */
  private static final int LOOKED_AT_MAX = 50_000;

  private static final int WINDOW = 2_000;

  /** Where events stand that the ledger does not hold. */
  private static final long BEHIND_THE_LOG = 100_000_000_000_000_000L;

  @Inject private LoggedRows rows;
  @Inject private MappedEvents mapped;
  @Inject private SensedEvents sensed;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param perPage events at most, 1 to {@value #PER_PAGE_MAX}
   * @param token of a page before
   * @throws Invalid if the page is no page of a list
   */
  @Requires(value = Permission.SPECIMEN_READ, audited = true)
  public EventPage find(EventQuery query, EpcisNames names, int perPage, Optional<String> token) {
    if (perPage < 1 || perPage > PER_PAGE_MAX) {
      throw new Invalid("perPage", "must be 1 to " + PER_PAGE_MAX);
    }
    var search =
        new Search(
            names, perPage, EventCursor.of(token), current.actor().scope(Permission.SPECIMEN_READ));
    if (query.epcs().isEmpty()) {
      return inLog(query, search);
    }
    var subjects = subjects(query.epcs(), names);
    return subjects.isEmpty() ? page(List.of(), Optional.empty()) : about(query, subjects, search);
  }

  /** What does not change from window to window. */
  private record Search(EpcisNames names, int perPage, EventCursor after, Scope scope) {
    long from() {
      return Math.max(0, after.leaf());
    }
  }

  private EventPage page(List<MappedEvents.Placed> found, Optional<EventCursor> next) {
    return new EventPage(
        found.stream().map(MappedEvents.Placed::event).toList(),
        next.map(EventCursor::token),
        clock.instant());
  }

  private EventPage inLog(EventQuery query, Search search) {
    long size = rows.size();
    long end = Math.min(size, search.from() + LOOKED_AT_MAX);
    var found = new ArrayList<MappedEvents.Placed>();
    long window = Math.max(200, Math.min(WINDOW, 2L * search.perPage()));
    for (long from = search.from(); from < end; from += window) {
      var read = rows.between(from, Math.min(end, from + window), search.scope());
      add(found, mapped.of(read, search.names(), search.scope()), query, search);
      if (found.size() > search.perPage()) {
        return cut(found, search);
      }
    }
    return page(found, end < size ? Optional.of(EventCursor.behind(end - 1)) : Optional.empty());
  }

  private static void add(
      List<MappedEvents.Placed> found,
      List<MappedEvents.Placed> read,
      EventQuery query,
      Search search) {
    read.stream()
        .filter(one -> search.after().isBefore(one.at().leaf(), one.at().part()))
        .filter(one -> query.holds(one.event()))
        .forEach(found::add);
  }

  private EventPage cut(List<MappedEvents.Placed> found, Search search) {
    var page = found.subList(0, search.perPage());
    return page(page, Optional.of(page.get(page.size() - 1).at()));
  }

  private List<LoggedRows.Coded> subjects(Set<String> epcs, EpcisNames names) {
    var found = new ArrayList<LoggedRows.Coded>();
    for (var epc : epcs) {
      names.read(epc).ifPresent(named -> found.addAll(rows.coded(named.codes(), named.kind())));
    }
    return found;
  }

  private EventPage about(EventQuery query, List<LoggedRows.Coded> subjects, Search search) {
    var ids = subjects.stream().map(LoggedRows.Coded::id).distinct().toList();
    var asked = asWeWriteThem(query, subjects, search.names());
    var found = new ArrayList<MappedEvents.Placed>();
    long from = search.from();
    for (int seen = 0; seen < LOOKED_AT_MAX; seen += WINDOW) {
      var read = rows.about(ids, from, WINDOW, search.scope());
      add(found, mapped.of(read, search.names(), search.scope()), asked, search);
      if (found.size() > search.perPage()) {
        return cut(found, search);
      }
      if (read.size() < WINDOW) {
        return withSensed(found, asked, subjects, search);
      }
      from = read.get(read.size() - 1).leaf() + 1;
    }
    return page(found, Optional.of(EventCursor.behind(from - 1)));
  }

  /** Behind all else that is asked of one tube: what probes measured where it stayed. */
  private EventPage withSensed(
      List<MappedEvents.Placed> found,
      EventQuery query,
      List<LoggedRows.Coded> subjects,
      Search search) {
    if (subjects.size() == 1) {
      var measured = new ArrayList<MappedEvents.Placed>();
      for (var event : sensed.of(subjects.get(0), search.names())) {
        measured.add(
            new MappedEvents.Placed(new EventCursor(BEHIND_THE_LOG, measured.size()), event));
      }
      add(found, measured, query, search);
    }
    return found.size() > search.perPage() ? cut(found, search) : page(found, Optional.empty());
  }

  private static EventQuery asWeWriteThem(
      EventQuery query, List<LoggedRows.Coded> subjects, EpcisNames names) {
    return query.naming(
        same(query.matchEpc(), subjects, names),
        same(query.matchParent(), subjects, names),
        same(query.matchAnyEpc(), subjects, names));
  }

  private static Set<String> same(
      Set<String> asked, List<LoggedRows.Coded> subjects, EpcisNames names) {
    var written = new HashSet<>(asked);
    for (var epc : asked) {
      var named = names.read(epc);
      subjects.stream()
          .filter(
              one ->
                  named.stream()
                      .flatMap(n -> n.codes().stream())
                      .anyMatch(one.code()::equalsIgnoreCase))
          .forEach(one -> written.add(names.of(one.kind(), one.code())));
    }
    return written;
  }
}
