package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.biobank.processing.FreezingPast.Recorded;
import org.biobank.shared.Database;

/** Finds the freezing past of tubes: one query, however many. */
@ApplicationScoped
class FreezingPasts {
  private static final String RECORDED =
      """
      SELECT t.specimen_id, t.sequence, e.kind, e.event_time, w.event_id IS NOT NULL
      FROM processing_event_specimen t
      JOIN processing_event e ON e.id = t.event_id
      LEFT JOIN processing_event_specimen w ON w.specimen_id = t.specimen_id AND w.corrects_id = t.event_id
      WHERE t.specimen_id IN (%s)
      """;

  @Inject private Database database;

  /** In an order that is the same for everybody, so that two who write of them do not deadlock. */
  List<FreezingPast> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var recorded = new HashMap<UUID, List<Recorded>>();
    database.list(
        RECORDED.formatted(Database.marks(ids.size())),
        ids,
        row ->
            recorded
                .computeIfAbsent(row.getObject(1, UUID.class), tube -> new ArrayList<>())
                .add(
                    new Recorded(
                        row.getInt(2),
                        ProcessingKind.valueOf(row.getString(3)),
                        Database.instant(row, 4),
                        row.getBoolean(5))));
    return ids.stream()
        .sorted()
        .map(id -> FreezingPast.of(id, recorded.getOrDefault(id, List.of())))
        .toList();
  }
}
