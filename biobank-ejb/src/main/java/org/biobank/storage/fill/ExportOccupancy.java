package org.biobank.storage.fill;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.View;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Containers;
import org.biobank.storage.fill.OccupancyLine.State;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Writes out a part of the store place by place: what stands where, and what is empty. */
@View
public class ExportOccupancy {
  /** In walking order: as the containers stand in each other. */
  private static final String BOXES =
      """
      WITH RECURSIVE tree AS (
        SELECT c.id, CAST(c.code AS CHAR(2000)) AS way, CAST('' AS CHAR(400)) AS walk FROM container c WHERE c.id = :root
        UNION ALL
        SELECT c.id, CONCAT(t.way, ' > ', c.code),
               CONCAT(t.walk, LPAD(COALESCE(c.parent_row, 99999), 5, '0'), LPAD(COALESCE(c.parent_column, 999), 3, '0'))
        FROM tree t JOIN container c ON c.parent_id = t.id)
      SELECT t.id, t.way, c.code, c.name, y.row_count, y.column_count, y.row_scheme, y.column_scheme, y.loose
      FROM tree t
      JOIN container c ON c.id = t.id
      JOIN container_type y ON y.code = c.type_code AND y.holds_specimens
      ORDER BY t.walk, c.code
      """;

  private static final String PLACES =
      """
      SELECT p.container_id, p.row_index, p.column_index, s.barcode, s.type_code, s.status, y.code AS study
      FROM placement p JOIN specimen s ON s.id = p.specimen_id JOIN study y ON y.id = s.study_id
      WHERE p.container_id IN (<boxes>)
      UNION ALL
      SELECT container_id, row_index, column_index, NULL, NULL, NULL, NULL
      FROM slot_reservation WHERE container_id IN (<boxes>) AND reason IS NOT NULL
      """;

  @Inject private Containers containers;
  @Inject private Database database;
  @Inject private CurrentActor current;

  /** A box as the query gives it. */
  public record BoxRow(
      UUID id,
      String way,
      String code,
      String name,
      int rowCount,
      int columnCount,
      AxisScheme rowScheme,
      AxisScheme columnScheme,
      boolean loose) {
    Grid grid() {
      return new Grid(rowCount, columnCount, rowScheme, columnScheme);
    }
  }

  /** A place that is not empty, as the query gives it; blocked where no tube is named. */
  public record PlaceRow(
      UUID containerId,
      int rowIndex,
      int columnIndex,
      @Nullable String barcode,
      @Nullable String typeCode,
      @Nullable String status,
      @Nullable String study) {
    Position position() {
      return new Position(rowIndex, columnIndex);
    }

    Optional<OccupancyLine.Tube> tube() {
      return barcode == null || typeCode == null || status == null || study == null
          ? Optional.empty()
          : Optional.of(new OccupancyLine.Tube(barcode, typeCode, status, study));
    }
  }

  /**
   * Box by box in walking order, place by place. Numbers of bags are not places, and not empty.
   *
   * @param states which places are wanted
   */
  @Requires(Permission.STORAGE_READ)
  public OccupancyPages export(@Subject Barcode code, Set<State> states) {
    var root = containers.box(code);
    current.actor().requireAt(Permission.STORAGE_READ, root.siteId(), root.code());
    var boxes = boxes(root);
    return new OccupancyPages(
        boxes.keySet().stream().toList(), some -> lines(some, boxes, Set.copyOf(states)));
  }

  private Map<UUID, BoxRow> boxes(Box root) {
    return database.on(
        handle ->
            handle
                .createQuery(BOXES)
                .bind("root", root.id())
                .map(ConstructorMapper.of(BoxRow.class))
                .collect(
                    Collectors.toMap(
                        BoxRow::id, box -> box, (one, other) -> one, LinkedHashMap::new)));
  }

  private List<OccupancyLine> lines(List<UUID> some, Map<UUID, BoxRow> boxes, Set<State> states) {
    var standing = new HashMap<UUID, Map<Position, PlaceRow>>();
    places(some)
        .forEach(
            row ->
                standing
                    .computeIfAbsent(row.containerId(), id -> new HashMap<>())
                    .put(row.position(), row));
    var lines = new ArrayList<OccupancyLine>();
    for (var id : some) {
      Optional.ofNullable(boxes.get(id))
          .ifPresent(box -> lines.addAll(lines(box, standing.getOrDefault(id, Map.of()))));
    }
    lines.removeIf(line -> !states.contains(line.state()));
    return lines;
  }

  private List<PlaceRow> places(List<UUID> boxes) {
    return database.on(
        handle ->
            handle
                .createQuery(PLACES)
                .bindList("boxes", boxes)
                .map(ConstructorMapper.of(PlaceRow.class))
                .list());
  }

  private static List<OccupancyLine> lines(BoxRow box, Map<Position, PlaceRow> standing) {
    var grid = box.grid();
    return grid.positions()
        .filter(place -> !box.loose() || standing.containsKey(place))
        .map(
            place -> {
              var row = Optional.ofNullable(standing.get(place));
              var tube = row.flatMap(PlaceRow::tube);
              var state =
                  tube.isPresent() ? State.OCCUPIED : row.isPresent() ? State.BLOCKED : State.EMPTY;
              return new OccupancyLine(
                  box.way(), box.code(), box.name(), grid.label(place), state, tube);
            })
        .toList();
  }
}
