package org.biobank.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.SpecimenStatus;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tree of a specimen, by one recursive query; UNION without ALL ends in a circle too. */
@ApplicationScoped
class LineageRows {
  /** Nothing is divided more often in earnest; a limit all the same. */
  static final int GENERATIONS_MAX = 20;

  private static final String TREE =
      """
      WITH RECURSIVE
      up AS (
        SELECT id, 0 AS generation FROM specimen WHERE id = :id
        UNION
        SELECT s.parent_id, u.generation - 1 FROM up u JOIN specimen s ON s.id = u.id
        WHERE s.parent_id IS NOT NULL AND u.generation > -:generations
        UNION
        SELECT p.parent_id, u.generation - 1 FROM up u JOIN specimen_parent p ON p.child_id = u.id
        WHERE u.generation > -:generations),
      down AS (
        SELECT id, 0 AS generation FROM specimen WHERE id = :id
        UNION
        SELECT s.id, d.generation + 1 FROM down d JOIN specimen s ON s.parent_id = d.id
        WHERE d.generation < :generations
        UNION
        SELECT p.child_id, d.generation + 1 FROM down d JOIN specimen_parent p ON p.parent_id = d.id
        WHERE d.generation < :generations),
      tree AS (
        SELECT id, MIN(generation) AS generation FROM (SELECT * FROM up UNION SELECT * FROM down) both_ways
        GROUP BY id)
      SELECT s.id, s.barcode, t.generation, s.type_code AS type, y.name AS type_name, s.lineage, s.status,
             s.site_id, s.study_id, i.code AS site, s.available_quantity, s.initial_quantity, s.unit
      FROM tree t
      JOIN specimen s ON s.id = t.id
      JOIN specimen_type y ON y.code = s.type_code
      JOIN site i ON i.id = s.site_id
      ORDER BY t.generation, s.barcode LIMIT :limit
      """;

  private static final String EDGES =
      """
      SELECT p.barcode AS parent, c.barcode AS child
      FROM specimen c JOIN specimen p ON p.id = c.parent_id WHERE c.id IN (<ids>) AND p.id IN (<ids>)
      UNION
      SELECT p.barcode, c.barcode
      FROM specimen_parent e JOIN specimen c ON c.id = e.child_id JOIN specimen p ON p.id = e.parent_id
      WHERE e.child_id IN (<ids>) AND e.parent_id IN (<ids>)
      ORDER BY parent, child
      """;

  @Inject private Database database;

  /** One specimen of the tree, with what decides who may see it. */
  public record Row(
      UUID id,
      String barcode,
      int generation,
      String type,
      String typeName,
      Lineage lineage,
      SpecimenStatus status,
      UUID siteId,
      UUID studyId,
      String site,
      BigDecimal availableQuantity,
      BigDecimal initialQuantity,
      String unit) {
    LineageTree.Node node() {
      return new LineageTree.Node(
          barcode,
          generation,
          type,
          typeName,
          lineage,
          status,
          site,
          availableQuantity,
          initialQuantity,
          unit);
    }
  }

  List<Row> tree(UUID specimenId, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(TREE)
                .bind("id", specimenId)
                .bind("generations", GENERATIONS_MAX)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Row.class))
                .list());
  }

  List<LineageTree.Edge> edges(Collection<UUID> ids) {
    return database.on(
        handle ->
            handle
                .createQuery(EDGES)
                .bindList("ids", List.copyOf(ids))
                .map(ConstructorMapper.of(LineageTree.Edge.class))
                .list());
  }
}
