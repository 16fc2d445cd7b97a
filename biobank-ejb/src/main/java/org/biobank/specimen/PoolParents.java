package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.shared.Database;

/**
 * What pools were made of, and whose they are: {@code specimen_parent}, {@code
 * specimen_contributor}.
 */
@ApplicationScoped
class PoolParents {
  @Inject private Database database;

  /**
   * @param parents how much of each went into the pool
   * @param donors all of theirs; of one alone, the pool's own row says whose it is
   */
  void add(UUID poolId, Map<UUID, BigDecimal> parents, Collection<UUID> donors) {
    database.batch(
        "INSERT INTO specimen_parent (child_id, parent_id, quantity) VALUES (?, ?, ?)",
        parents.entrySet(),
        (insert, parent) -> {
          insert.setObject(1, poolId);
          insert.setObject(2, parent.getKey());
          insert.setBigDecimal(3, parent.getValue());
        });
    database.batch(
        "INSERT INTO specimen_contributor (specimen_id, donor_id) VALUES (?, ?)",
        donors.size() > 1 ? donors : List.<UUID>of(),
        (insert, donor) -> {
          insert.setObject(1, poolId);
          insert.setObject(2, donor);
        });
  }

  /** What is made of a pool has the pool's donors. One statement, however many. */
  void inherit(Collection<NewSpecimen> added) {
    var children =
        added.stream()
            .filter(specimen -> specimen.parentId().isPresent())
            .map(NewSpecimen::id)
            .toList();
    if (children.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO specimen_contributor (specimen_id, donor_id)
                    SELECT s.id, c.donor_id FROM specimen s JOIN specimen_contributor c ON c.specimen_id = s.parent_id
                    WHERE s.id IN (<ids>)
                    """)
                .bindList("ids", children)
                .execute());
  }
}
