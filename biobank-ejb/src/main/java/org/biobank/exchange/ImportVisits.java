package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.exchange.row.Situation.VisitKey;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.study.AddVisits.AddedVisit;

/** The visits that the rows of a file make: {@code import_visit}. */
@ApplicationScoped
class ImportVisits {
  @Inject private Database database;

  /** The visit of each key: one that is there, or the one that the file will make. */
  Map<VisitKey, UUID> settle(UUID importId, Set<VisitKey> keys) {
    var found = new HashMap<VisitKey, UUID>();
    if (keys.isEmpty()) {
      return found;
    }
    var donors = keys.stream().map(VisitKey::donorId).distinct().toList();
    read("visit v WHERE v.donor_id IN (<donors>)", "v.id", importId, donors, found);
    var wanted = keys.stream().filter(key -> !found.containsKey(key)).toList();
    database.batch(
        """
        INSERT IGNORE INTO import_visit
          (import_id, donor_id, collection_event_id, site_id, visited_at, study_id, visit_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        wanted,
        (insert, key) -> {
          insert.setObject(1, importId);
          insert.setObject(2, key.donorId());
          insert.setObject(3, key.eventId());
          insert.setObject(4, key.siteId());
          insert.setObject(5, Database.utc(key.visitedAt()));
          insert.setObject(6, key.studyId());
          insert.setObject(7, Ids.next());
        });
    if (!wanted.isEmpty()) {
      read(
          "import_visit v WHERE v.import_id = :import AND v.donor_id IN (<donors>)",
          "v.visit_id",
          importId,
          donors,
          found);
    }
    return found;
  }

  private void read(
      String source, String id, UUID importId, List<UUID> donors, Map<VisitKey, UUID> found) {
    database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT v.donor_id, v.study_id, v.collection_event_id, v.site_id, v.visited_at,"
                        + " "
                        + id
                        + " FROM "
                        + source
                        + " AND :import IS NOT NULL AND v.collection_event_id IS NOT NULL")
                .bindList("donors", donors)
                .bind("import", importId)
                .map((row, context) -> found.put(key(row), row.getObject(6, UUID.class)))
                .list());
  }

  private static VisitKey key(ResultSet row) throws SQLException {
    return new VisitKey(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        Database.instant(row, 5));
  }

  /** Before the rows are looked at anew, or when nothing of them is kept. */
  void forget(UUID importId) {
    database.change("DELETE FROM import_visit WHERE import_id = ?", importId);
  }

  /** Those of the visits that the file makes. */
  List<AddedVisit> made(UUID importId, Collection<UUID> visitIds) {
    if (visitIds.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT donor_id, study_id, collection_event_id, site_id, visited_at, visit_id FROM import_visit
                    WHERE import_id = :import AND visit_id IN (<ids>)
                    """)
                .bind("import", importId)
                .bindList("ids", List.copyOf(visitIds))
                .map(
                    (row, context) -> {
                      var key = key(row);
                      return new AddedVisit(
                          row.getObject(6, UUID.class),
                          key.donorId(),
                          key.studyId(),
                          key.eventId(),
                          key.siteId(),
                          key.visitedAt());
                    })
                .list());
  }
}
