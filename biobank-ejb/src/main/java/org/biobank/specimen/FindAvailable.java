package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;

/**
 * For other subjects' use cases: specimens by what they are, those recorded first before others.
 */
@ApplicationScoped
public class FindAvailable {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Inject private Database database;

  /**
   * What is looked for.
   *
   * @param minQuantity in the unit of the type
   */
  public record Wish(UUID siteId, UUID studyId, String type, BigDecimal minQuantity) {}

  /**
   * Available ones, {@code limit} at most; fewer when there are no more.
   *
   * @param after the last one of the page before
   */
  @Transactional
  public List<UUID> page(Wish wish, Optional<UUID> after, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM specimen
                    WHERE study_id = :study AND id > :after AND site_id = :site AND type_code = :type
                      AND status = 'AVAILABLE' AND available_quantity >= :least AND available_quantity > 0
                    ORDER BY id LIMIT :limit
                    """)
                .bind("study", wish.studyId())
                .bind("site", wish.siteId())
                .bind("type", wish.type())
                .bind("least", wish.minQuantity())
                .bind("after", after.orElse(BEFORE_ALL))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Available ones that may stand in for another: of the same donor and type, at the same site and
   * in the same study; aliquots of the same parent first, then tubes of the same visit.
   */
  @Transactional
  public List<UUID> inPlaceOf(UUID specimenId, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT s.id
                    FROM specimen m
                    JOIN specimen s ON s.donor_id = m.donor_id AND s.type_code = m.type_code
                      AND s.site_id = m.site_id AND s.study_id = m.study_id AND s.id <> m.id
                    WHERE m.id = :id AND s.status = 'AVAILABLE' AND s.available_quantity > 0
                    ORDER BY s.parent_id <=> m.parent_id DESC, s.visit_id = m.visit_id DESC, s.barcode
                    LIMIT :limit
                    """)
                .bind("id", specimenId)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }
}
