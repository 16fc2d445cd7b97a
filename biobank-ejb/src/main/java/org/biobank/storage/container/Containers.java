package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.rule.StatedRules;
import org.jspecify.annotations.Nullable;

/** Containers and what surrounds them: {@code container}, {@code container_type}. */
@ApplicationScoped
public class Containers {
  /** A container and all around it, itself first: one query, whatever the depth. */
  private static final String WITH_ALL_AROUND =
      """
      WITH RECURSIVE around AS (
        SELECT c.id, c.parent_id, 0 AS depth FROM container c WHERE c.code = ?
        UNION ALL
        SELECT p.id, p.parent_id, a.depth + 1 FROM container p JOIN around a ON a.parent_id = p.id)
      SELECT c.id, c.code, c.name, c.type_code, c.status, c.site_id, c.set_point_celsius, c.version,
             t.row_count, t.column_count, t.row_scheme, t.column_scheme, t.fill_order, t.holds_specimens,
             s.code AS site_code,
             (SELECT GROUP_CONCAT(r.kind, '=', r.value SEPARATOR '\\n')
              FROM container_rule r WHERE r.container_id = c.id) AS rules
      FROM around a
      JOIN container c ON c.id = a.id
      JOIN container_type t ON t.code = c.type_code
      JOIN site s ON s.id = c.site_id
      ORDER BY a.depth
      """;

  /**
   * From containers outwards to the first that states a set point: rows of {@code around} with one
   * are the nearest. To be formatted with what the ids of the containers are in.
   */
  static final String NEAREST_SET_POINTS =
      """
      WITH RECURSIVE around AS (
        SELECT c.id AS inner_id, c.parent_id, c.set_point_celsius FROM container c WHERE c.id IN (%s)
        UNION ALL
        SELECT a.inner_id, c.parent_id, c.set_point_celsius
        FROM around a JOIN container c ON c.id = a.parent_id
        WHERE a.set_point_celsius IS NULL)
      """;

  @Inject private Database database;
  @Inject private ContainerLabels labels;

  /**
   * The box of this code, in whatever case it was typed; else that of this label, or whose code a
   * GS1 label holds. A second and third query only where no container has the code.
   *
   * @throws NotFound if there is none
   */
  public Box box(Barcode code) {
    return find(code)
        .or(() -> labels.meant(code).flatMap(this::find))
        .orElseThrow(() -> new NotFound("container", code.text()));
  }

  private Optional<Box> find(Barcode code) {
    var rows = database.list(WITH_ALL_AROUND, List.of(code.text()), ContainerRow::of);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.get(0).inside(rows.subList(1, rows.size())));
  }

  /**
   * True when all of them, each named once, still had the version they were loaded with; they have
   * the next one now, and their rows are locked.
   */
  boolean advanceAll(Collection<Box> loaded) {
    var seen = Collections.nCopies(loaded.size(), "id = ? AND version = ?");
    var values = loaded.stream().flatMap(box -> Stream.of(box.id(), box.version())).toArray();
    return database.change(
            "UPDATE container SET version = version + 1 WHERE " + String.join(" OR ", seen), values)
        == loaded.size();
  }

  /** The code of the container that stands at a place of another. */
  public Optional<String> at(UUID parentId, Position position) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT code FROM container
                    WHERE parent_id = :parent AND parent_row = :row AND parent_column = :column
                    """)
                .bind("parent", parentId)
                .bind("row", position.rowIndex())
                .bind("column", position.columnIndex())
                .mapTo(String.class)
                .findOne());
  }

  /** Absent where it stands in nothing, or in something without places. */
  public Optional<Position> positionOf(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT parent_row, parent_column FROM container WHERE id = :id AND parent_row IS NOT NULL
                    """)
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Position(row.getInt("parent_row"), row.getInt("parent_column")))
                .findOne());
  }

  /** Off its place, which another may take; within a transaction that puts it elsewhere. */
  public void lift(UUID id) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE container SET parent_row = NULL, parent_column = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
  }

  /** Name, set point and status, where they are given; the version grows. */
  public void change(UUID id, ContainerChange change) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE container
                    SET name = COALESCE(:name, name), set_point_celsius = COALESCE(:setPoint, set_point_celsius),
                        status = COALESCE(:status, status), version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("name", change.name().orElse(null))
                .bind("setPoint", change.setPointCelsius().orElse(null))
                .bind("status", change.status().map(Enum::name).orElse(null))
                .execute());
  }

  /** Holds neither tubes nor containers. */
  public boolean isEmpty(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT NOT EXISTS (SELECT 1 FROM placement WHERE container_id = :id)
                       AND NOT EXISTS (SELECT 1 FROM container WHERE parent_id = :id)
                    """)
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
  }

  public boolean statesSetPoint(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT set_point_celsius IS NOT NULL FROM container WHERE id = :id")
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
  }

  /** One row, whatever the container holds. */
  public void put(UUID id, UUID parentId, Optional<Position> position) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE container
                    SET parent_id = :parent, parent_row = :row, parent_column = :column, version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("parent", parentId)
                .bind("row", position.map(Position::rowIndex).orElse(null))
                .bind("column", position.map(Position::columnIndex).orElse(null))
                .execute());
  }

  /**
   * For containers that lose something to another: who looks at them should see that they changed.
   */
  public void advance(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate("UPDATE container SET version = version + 1 WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .execute());
  }

  /** One container as the query gives it. */
  record ContainerRow(
      UUID id,
      String code,
      String name,
      String typeCode,
      String status,
      UUID siteId,
      @Nullable BigDecimal setPointCelsius,
      int version,
      int rowCount,
      int columnCount,
      AxisScheme rowScheme,
      AxisScheme columnScheme,
      FillOrder fillOrder,
      boolean holdsSpecimens,
      String siteCode,
      @Nullable String rules) {

    static ContainerRow of(ResultSet row) throws SQLException {
      return new ContainerRow(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getObject(6, UUID.class),
          row.getBigDecimal(7),
          row.getInt(8),
          row.getInt(9),
          row.getInt(10),
          AxisScheme.valueOf(row.getString(11)),
          AxisScheme.valueOf(row.getString(12)),
          FillOrder.valueOf(row.getString(13)),
          row.getBoolean(14),
          row.getString(15),
          row.getString(16));
    }

    /** With the rules of all containers around, and the set point of the nearest that has one. */
    Box inside(List<ContainerRow> around) {
      return new Box(
          id,
          code,
          name,
          typeCode,
          new Grid(rowCount, columnCount, rowScheme, columnScheme),
          fillOrder,
          holdsSpecimens,
          Stream.concat(Stream.of(this), around.stream())
              .filter(row -> !"ACTIVE".equals(row.status()))
              .map(ContainerRow::code)
              .findFirst(),
          siteId,
          siteCode,
          stated(around),
          nearest(around, ContainerRow::setPointCelsius),
          path(around),
          versions(around),
          version);
    }

    private static Map<UUID, Integer> versions(List<ContainerRow> around) {
      var versions = new LinkedHashMap<UUID, Integer>();
      around.forEach(row -> versions.put(row.id(), row.version()));
      return versions;
    }

    private List<StatedRules> stated(List<ContainerRow> around) {
      return Stream.concat(Stream.of(this), around.stream())
          .map(row -> StatedRules.parse(row.code(), row.rules()))
          .filter(stated -> !stated.isEmpty())
          .toList();
    }

    private <T> Optional<T> nearest(
        List<ContainerRow> around, Function<ContainerRow, @Nullable T> rule) {
      return Stream.concat(Stream.of(this), around.stream())
          .flatMap(row -> Stream.ofNullable(rule.apply(row)))
          .findFirst();
    }

    private static List<PathStep> path(List<ContainerRow> around) {
      var outermostFirst = new ArrayList<PathStep>();
      for (int i = around.size() - 1; i >= 0; i--) {
        outermostFirst.add(new PathStep(around.get(i).code(), around.get(i).name()));
      }
      return List.copyOf(outermostFirst);
    }
  }
}
