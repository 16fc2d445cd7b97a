package org.biobank.epcis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.identity.Scope;

/** What EPCIS says of rows of the ledger, with what it must know besides: two queries more. */
@ApplicationScoped
class MappedEvents {
  @Inject private LoggedRows rows;

  /** An event with its place in the list. */
  record Placed(EventCursor at, EpcisEvent event) {}

  /** In the order of the log. */
  List<Placed> of(List<LoggedRow> page, EpcisNames names, Scope scope) {
    var wrong = corrected(page, scope);
    var divisions = new ArrayList<>(divisions(page));
    divisions.addAll(divisions(List.copyOf(wrong.values())));
    var mapping = new EventMapping(names, rows.outputs(divisions), wrong);
    var placed = new ArrayList<Placed>();
    for (var row : page) {
      int part = 0;
      for (var event : mapping.of(row)) {
        placed.add(new Placed(new EventCursor(row.leaf(), part), event));
        part++;
      }
    }
    return placed;
  }

  private Map<UUID, LoggedRow> corrected(List<LoggedRow> page, Scope scope) {
    var ids = page.stream().flatMap(row -> row.correctsId().stream()).distinct().toList();
    var wrong = new HashMap<UUID, LoggedRow>();
    rows.named(ids, scope).stream()
        .filter(row -> ids.contains(row.id()))
        .forEach(row -> wrong.put(row.id(), row));
    return wrong;
  }

  private static List<UUID> divisions(List<LoggedRow> page) {
    return page.stream()
        .filter(row -> row.businessStep() == BusinessStep.SAMPLING)
        .map(LoggedRow::id)
        .toList();
  }
}
