package org.biobank.storage.fill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code container_fill} and {@code type_fill}. */
@ApplicationScoped
class FillRecords {
  /** Freezers and dewars, and what stands in nothing. */
  private static final String WATCHED = "y.kind IN ('FREEZER', 'DEWAR') OR c.parent_id IS NULL";

  private static final String TYPES =
      """
      SELECT c.site_id, c.type_code, CAST(:day AS DATE) AS day,
             SUM((SELECT COUNT(*) FROM placement p WHERE p.container_id = c.id)) AS occupied,
             SUM(y.row_count * y.column_count
                 - (SELECT COUNT(*) FROM slot_reservation r WHERE r.container_id = c.id AND r.reason IS NOT NULL)) AS capacity
      FROM container c
      JOIN container_type y ON y.code = c.type_code
      WHERE %s AND c.status = 'ACTIVE'
      GROUP BY c.site_id, c.type_code
      """;

  @Inject private Database database;

  /** What each type of box at a site holds. */
  public record TypeLevel(String type, String name, LocalDate day, long occupied, long capacity) {
    FillLevel level(UUID siteId) {
      return new FillLevel(siteId, day, occupied, capacity);
    }
  }

  /** The first of a day stays: two nodes write the same. */
  void take(LocalDate day) {
    database.on(
        handle -> {
          handle
              .createUpdate(
                  "INSERT IGNORE INTO container_fill (container_id, taken_on, occupied, capacity) "
                      + FindFill.LEVELS.formatted(WATCHED, FindFill.COUNTED))
              .bind("day", day)
              .execute();
          return handle
              .createUpdate(
                  "INSERT IGNORE INTO type_fill (site_id, type_code, taken_on, occupied, capacity) "
                      + TYPES.formatted(FindFill.COUNTED))
              .bind("day", day)
              .execute();
        });
  }

  /** The oldest first. */
  List<FillLevel> of(UUID containerId, LocalDate since) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT container_id AS id, taken_on AS day, occupied, capacity FROM container_fill
                    WHERE container_id = :id AND taken_on >= :since ORDER BY taken_on
                    """)
                .bind("id", containerId)
                .bind("since", since)
                .map(ConstructorMapper.of(FillLevel.class))
                .list());
  }

  /** By type, the oldest first; those of today are counted now. */
  List<TypeLevel> ofTypes(UUID siteId, LocalDate since, LocalDate today) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT f.type_code AS type, y.name, f.taken_on AS day, f.occupied, f.capacity
                    FROM type_fill f JOIN container_type y ON y.code = f.type_code
                    WHERE f.site_id = :site AND f.taken_on >= :since AND f.taken_on < :day
                    UNION ALL
                    SELECT n.type_code, y.name, n.day, n.occupied, n.capacity
                    FROM (%s) n JOIN container_type y ON y.code = n.type_code WHERE n.site_id = :site
                    ORDER BY type, day
                    """
                        .formatted(TYPES.formatted(FindFill.COUNTED + " AND c.site_id = :site")))
                .bind("site", siteId)
                .bind("since", since)
                .bind("day", today)
                .map(ConstructorMapper.of(TypeLevel.class))
                .list());
  }
}
