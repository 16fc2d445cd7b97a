package org.biobank.storage.fill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** For other subjects' use cases: how full containers are, counted now. One query. */
@ApplicationScoped
public class FindFill {
  /** Bins without a fixed number are left out: they are never full. */
  static final String COUNTED = "y.holds_specimens AND NOT (y.loose AND y.row_count = 32000)";

  /** Of the containers that {@code roots} chooses; each with all below it. */
  static final String LEVELS =
      """
      WITH RECURSIVE tree AS (
        SELECT c.id AS root, c.id FROM container c JOIN container_type y ON y.code = c.type_code WHERE %s
        UNION ALL
        SELECT t.root, c.id FROM tree t JOIN container c ON c.parent_id = t.id)
      SELECT t.root AS id, CAST(:day AS DATE) AS day,
             SUM((SELECT COUNT(*) FROM placement p WHERE p.container_id = t.id)) AS occupied,
             SUM(y.row_count * y.column_count
                 - (SELECT COUNT(*) FROM slot_reservation r WHERE r.container_id = t.id AND r.reason IS NOT NULL)) AS capacity
      FROM tree t
      JOIN container c ON c.id = t.id
      JOIN container_type y ON y.code = c.type_code
      WHERE %s
      GROUP BY t.root
      """;

  @Inject private Database database;

  /** Those without places for tubes are left out. */
  @Transactional
  public Map<UUID, FillLevel> of(Collection<UUID> containerIds, LocalDate day) {
    if (containerIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(LEVELS.formatted("c.id IN (<ids>)", COUNTED))
                .bindList("ids", List.copyOf(containerIds))
                .bind("day", day)
                .map(ConstructorMapper.of(FillLevel.class))
                .collect(Collectors.toMap(FillLevel::id, Function.identity())));
  }
}
