package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * For other subjects' use cases: the ways to specimens. One query for their places and one
 * recursive one for the containers around their boxes, however many and however deep.
 */
@ApplicationScoped
public class FindWays {
  private static final String AROUND =
      """
      WITH RECURSIVE around AS (
        SELECT id AS box_id, id, parent_id, 0 AS depth FROM container WHERE id IN (<boxes>)
        UNION ALL
        SELECT a.box_id, c.id, c.parent_id, a.depth + 1 FROM around a JOIN container c ON c.id = a.parent_id)
      SELECT a.box_id, i.code AS site, c.code, c.name, t.kind, c.parent_row, c.parent_column,
             pt.row_count, pt.column_count, pt.row_scheme, pt.column_scheme
      FROM around a
      JOIN container c ON c.id = a.id
      JOIN container_type t ON t.code = c.type_code
      JOIN site i ON i.id = c.site_id
      LEFT JOIN container p ON p.id = c.parent_id
      LEFT JOIN container_type pt ON pt.code = p.type_code
      ORDER BY a.box_id, a.depth DESC
      """;

  @Inject private Placements placements;
  @Inject private Database database;

  /** Specimens that stand nowhere are left out. */
  @Transactional
  public Map<UUID, Way> of(Collection<UUID> specimenIds) {
    var places = placements.of(specimenIds);
    var steps = stepsTo(places.values().stream().map(Place::containerId).distinct().toList());
    var ways = new HashMap<UUID, Way>();
    places.forEach(
        (specimen, place) ->
            ways.put(specimen, new Way(steps.getOrDefault(place.containerId(), List.of()), place)));
    return ways;
  }

  private Map<UUID, List<WayStep>> stepsTo(List<UUID> boxes) {
    if (boxes.isEmpty()) {
      return Map.of();
    }
    var steps = new LinkedHashMap<UUID, List<WayStep>>();
    database
        .on(
            handle ->
                handle
                    .createQuery(AROUND)
                    .bindList("boxes", boxes)
                    .map(ConstructorMapper.of(StepRow.class))
                    .list())
        .forEach(
            row -> steps.computeIfAbsent(row.boxId(), box -> new ArrayList<>()).add(row.step()));
    return steps;
  }

  /** One container with what names its place in the one around it. */
  public record StepRow(
      UUID boxId,
      String site,
      String code,
      String name,
      ContainerKind kind,
      @Nullable Integer parentRow,
      @Nullable Integer parentColumn,
      @Nullable Integer rowCount,
      @Nullable Integer columnCount,
      @Nullable AxisScheme rowScheme,
      @Nullable AxisScheme columnScheme) {

    WayStep step() {
      return new WayStep(site, code, name, kind, at(), at().flatMap(this::label));
    }

    private Optional<Position> at() {
      return parentRow == null || parentColumn == null
          ? Optional.empty()
          : Optional.of(new Position(parentRow, parentColumn));
    }

    private Optional<String> label(Position at) {
      return rowCount == null || columnCount == null || rowScheme == null || columnScheme == null
          ? Optional.empty()
          : Optional.of(new Grid(rowCount, columnCount, rowScheme, columnScheme).label(at));
    }
  }
}
