package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.specimen.Lineage;

/** Loads tubes with what they were made of and what was done to it: two queries, however many. */
@ApplicationScoped
class Materials {
  private static final int DEPTH_MAX = 12;

  /**
   * A tube and what it was made of. {@code until_at} is when the line went on to the next tube,
   * which is when the chain of custody of that one began.
   */
  static final String LINE =
      """
      WITH RECURSIVE line AS (
        SELECT s.id AS specimen_id, s.id AS source_id, s.parent_id, s.barcode, t.specimen_class, s.lineage,
               s.collected_at, COALESCE(m.event_time, s.recorded_at) AS made_at, CAST(NULL AS DATETIME(6)) AS until_at,
               1 AS physical, 0 AS depth
        FROM specimen s
        JOIN specimen_type t ON t.code = s.type_code
        LEFT JOIN custody_event m ON m.subject_id = s.id AND m.sequence = 1
        WHERE s.id IN (<ids>)
        UNION ALL
        SELECT l.specimen_id, p.id, p.parent_id, p.barcode, t.specimen_class, p.lineage,
               p.collected_at, COALESCE(m.event_time, p.recorded_at), LEAST(l.made_at, COALESCE(l.until_at, l.made_at)),
               IF(l.physical = 1 AND (l.lineage <> 'DERIVATIVE' OR l.specimen_class = t.specimen_class), 1, 0),
               l.depth + 1
        FROM line l
        JOIN specimen p ON p.id = l.parent_id
        JOIN specimen_type t ON t.code = p.type_code
        LEFT JOIN custody_event m ON m.subject_id = p.id AND m.sequence = 1
        WHERE l.depth < %d)
      """
          .formatted(DEPTH_MAX);

  @Inject private Database database;
  @Inject private ProcessingEvents events;

  /** By specimen; unknown ids are left out. */
  Map<UUID, Material> of(Collection<UUID> ids) {
    var lines = lines(ids);
    var sources = lines.values().stream().flatMap(List::stream).map(Source::id).distinct().toList();
    Map<UUID, List<TubeEvent>> done =
        events.of(sources).stream().collect(Collectors.groupingBy(TubeEvent::specimenId));
    var materials = new HashMap<UUID, Material>();
    lines.forEach((id, line) -> materials.put(id, new Material(line, lived(line, done))));
    return materials;
  }

  private static List<Lived> lived(List<Source> line, Map<UUID, List<TubeEvent>> done) {
    var lived = new ArrayList<Lived>();
    for (var source : line) {
      done.getOrDefault(source.id(), List.of())
          .forEach(event -> lived.add(new Lived(source, event)));
    }
    return lived;
  }

  private Map<UUID, List<Source>> lines(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(LINE + "SELECT * FROM line ORDER BY specimen_id, depth")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), source(row)))
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getObject("source_id", UUID.class),
        row.getString("barcode"),
        row.getString("specimen_class"),
        Lineage.valueOf(row.getString("lineage")),
        Database.instant(row, "collected_at"),
        Database.instant(row, "made_at"),
        Database.instantIfAny(row, "until_at"),
        row.getBoolean("physical"),
        row.getInt("depth"));
  }
}
