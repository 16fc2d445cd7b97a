package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Containers and what surrounds them: {@code container}, {@code container_type}. */
@ApplicationScoped
class Containers {
  /** A container and all around it, itself first: one query, whatever the depth. */
  private static final String WITH_ALL_AROUND =
      """
      WITH RECURSIVE around AS (
        SELECT c.*, 0 AS depth FROM container c WHERE c.code = :code
        UNION ALL
        SELECT p.*, a.depth + 1 FROM container p JOIN around a ON a.parent_id = p.id)
      SELECT a.id, a.code, a.name, a.type_code, a.status, a.site_id, a.study_id, a.set_point_celsius, a.version,
             t.row_count, t.column_count, t.row_scheme, t.column_scheme, t.holds_specimens,
             s.code AS site_code, y.code AS study_code
      FROM around a
      JOIN container_type t ON t.code = a.type_code
      JOIN site s ON s.id = a.site_id
      LEFT JOIN study y ON y.id = a.study_id
      ORDER BY a.depth
      """;

  @Inject private Database database;

  /**
   * The box of this code, in whatever case it was typed.
   *
   * @throws NotFound if there is none
   */
  Box box(Barcode code) {
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(WITH_ALL_AROUND)
                    .bind("code", code.text())
                    .map(ConstructorMapper.of(ContainerRow.class))
                    .list());
    if (rows.isEmpty()) {
      throw new NotFound("container", code.text());
    }
    return rows.get(0).inside(rows.subList(1, rows.size()));
  }

  /**
   * True when the container still had the version seen; it has the next one now, and its row is
   * locked.
   */
  boolean advance(UUID id, int seen) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE container SET version = version + 1 WHERE id = :id AND version = :seen")
                    .bind("id", id)
                    .bind("seen", seen)
                    .execute())
        == 1;
  }

  /**
   * For containers that lose something to another: who looks at them should see that they changed.
   */
  void advance(Collection<UUID> ids) {
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
  public record ContainerRow(
      UUID id,
      String code,
      String name,
      String typeCode,
      String status,
      UUID siteId,
      @Nullable UUID studyId,
      @Nullable BigDecimal setPointCelsius,
      int version,
      int rowCount,
      int columnCount,
      AxisScheme rowScheme,
      AxisScheme columnScheme,
      boolean holdsSpecimens,
      String siteCode,
      @Nullable String studyCode) {

    /** With the rules of the nearest container around that states one. */
    Box inside(List<ContainerRow> around) {
      return new Box(
          id,
          code,
          name,
          typeCode,
          new Grid(rowCount, columnCount, rowScheme, columnScheme),
          holdsSpecimens,
          "ACTIVE".equals(status),
          siteId,
          siteCode,
          nearest(around, ContainerRow::studyId),
          nearest(around, ContainerRow::studyCode),
          nearest(around, ContainerRow::setPointCelsius),
          path(around),
          version);
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
