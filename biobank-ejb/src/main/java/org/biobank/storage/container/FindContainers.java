package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** For other subjects' use cases: which container a code names, and what is around it. */
@ApplicationScoped
public class FindContainers {
  @Inject private Database database;
  @Inject private ContainerLabels labels;

  /**
   * A container's own code, where the text is a label of it or a GS1 label that holds its code; the
   * text itself otherwise.
   */
  @Transactional
  public Barcode meant(Barcode scanned) {
    return labels.meant(scanned).orElse(scanned);
  }

  /**
   * The container and all around it, itself first: one query, whatever the depth.
   *
   * @throws NotFound if there is none of this code
   */
  @Transactional
  public List<ContainerFacts> around(Barcode code) {
    var found = named(code);
    if (found.isEmpty()) {
      found = labels.meant(code).map(this::named).orElse(List.of());
    }
    if (found.isEmpty()) {
      throw new NotFound("container", code.text());
    }
    return found;
  }

  private List<ContainerFacts> named(Barcode code) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    WITH RECURSIVE around AS (
                      SELECT c.*, 0 AS depth FROM container c WHERE c.code = :code
                      UNION ALL
                      SELECT p.*, a.depth + 1 FROM container p JOIN around a ON a.parent_id = p.id)
                    SELECT a.id, a.code, a.name, t.kind, a.site_id, s.code AS site, a.set_point_celsius
                    FROM around a
                    JOIN container_type t ON t.code = a.type_code
                    JOIN site s ON s.id = a.site_id
                    ORDER BY a.depth
                    """)
                .bind("code", code.text())
                .map(ConstructorMapper.of(ContainerFacts.class))
                .list());
  }
}
