package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** For other subjects' use cases: how cold specimens are kept. One query, however many. */
@ApplicationScoped
public class FindSetPoints {
  @Inject private Database database;

  /** A specimen and the set point of its store. */
  public record SetPoint(UUID specimenId, BigDecimal celsius) {}

  /** Of the nearest container that has one; specimens that stand nowhere are left out. */
  @Transactional
  public Map<UUID, BigDecimal> of(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    Containers.NEAREST_SET_POINTS.formatted(
                            "SELECT container_id FROM placement WHERE specimen_id IN (<ids>)")
                        + """
                    SELECT p.specimen_id, a.set_point_celsius AS celsius
                    FROM placement p
                    JOIN around a ON a.inner_id = p.container_id AND a.set_point_celsius IS NOT NULL
                    WHERE p.specimen_id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(specimenIds))
                .map(ConstructorMapper.of(SetPoint.class))
                .collect(Collectors.toMap(SetPoint::specimenId, SetPoint::celsius)));
  }
}
