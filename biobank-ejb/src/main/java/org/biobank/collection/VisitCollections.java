package org.biobank.collection;

import static org.biobank.shared.Database.utc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.collection.CollectionFacts.StandingCollection;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What became of the anticipated specimens of visits: {@code visit_collection}. */
@ApplicationScoped
class VisitCollections {
  @Inject private Database database;

  /** A tube that was taken in. */
  record Collected(UUID specimenId, Optional<UUID> anticipatedId, Optional<String> reason) {}

  List<StandingCollection> of(UUID visitId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.anticipated_specimen_id AS anticipated_id, s.barcode, c.reason
                    FROM visit_collection c LEFT JOIN specimen s ON s.id = c.specimen_id
                    WHERE c.visit_id = :visit ORDER BY s.barcode
                    """)
                .bind("visit", visitId)
                .map(ConstructorMapper.of(StandingCollection.class))
                .list());
  }

  /** Those of an anticipated specimen, by its id, among all of a visit. */
  static Map<UUID, StandingCollection> slots(List<StandingCollection> all) {
    return all.stream()
        .filter(row -> row.anticipatedId().isPresent())
        .collect(Collectors.toMap(row -> row.anticipatedId().get(), row -> row));
  }

  /** One that was missed before is collected now; why it was missed stays. */
  void collected(UUID visitId, Collection<Collected> tubes, Instant at) {
    database.batch(
        """
        INSERT INTO visit_collection
          (id, visit_id, anticipated_specimen_id, specimen_id, reason, collected_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE specimen_id = VALUE(specimen_id), collected_at = VALUE(collected_at),
          reason = COALESCE(VALUE(reason), reason)
        """,
        tubes,
        (insert, tube) -> {
          insert.setObject(1, Ids.next());
          insert.setObject(2, visitId);
          insert.setObject(3, tube.anticipatedId().orElse(null));
          insert.setObject(4, tube.specimenId());
          insert.setString(5, tube.reason().orElse(null));
          insert.setObject(6, utc(at));
        });
  }

  void missed(UUID visitId, Map<UUID, String> reasons, Instant at) {
    database.batch(
        """
        INSERT INTO visit_collection (id, visit_id, anticipated_specimen_id, reason, missed_at)
        VALUES (?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE reason = VALUE(reason)
        """,
        reasons.entrySet(),
        (insert, missed) -> {
          insert.setObject(1, Ids.next());
          insert.setObject(2, visitId);
          insert.setObject(3, missed.getKey());
          insert.setString(4, missed.getValue());
          insert.setObject(5, utc(at));
        });
  }
}
