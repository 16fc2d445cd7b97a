package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** For other subjects' use cases: which boxes a part of the store holds. */
@ApplicationScoped
public class FindBoxes {
  /** UNION, not UNION ALL: were containers ever to stand in a circle, this would still end. */
  private static final String BELOW =
      """
      WITH RECURSIVE tree AS (
        SELECT id FROM container WHERE id = :root
        UNION
        SELECT c.id FROM tree t JOIN container c ON c.parent_id = t.id)
      SELECT c.id, c.code, c.name
      FROM tree t
      JOIN container c ON c.id = t.id AND c.status = 'ACTIVE'
      JOIN container_type y ON y.code = c.type_code AND y.holds_specimens
      ORDER BY c.code
      """;

  @Inject private Containers containers;
  @Inject private Database database;

  /**
   * A container with all boxes in it, itself if it is one.
   *
   * @param boxes in use, by code
   */
  public record Section(UUID id, String code, UUID siteId, List<BoxLine> boxes) {}

  /** One box. */
  public record BoxLine(UUID id, String code, String name) {}

  /**
   * @throws org.biobank.shared.NotFound if no container has the code
   */
  @Transactional
  public Section in(Barcode containerCode) {
    var root = containers.box(containerCode);
    var boxes =
        database.on(
            handle ->
                handle
                    .createQuery(BELOW)
                    .bind("root", root.id())
                    .map(ConstructorMapper.of(BoxLine.class))
                    .list());
    return new Section(root.id(), root.code(), root.siteId(), boxes);
  }
}
