package org.biobank.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;

/**
 * For other use cases: which anticipated specimen of its study's protocol a primary specimen is.
 */
@ApplicationScoped
public class FindCollections {
  @Inject private Database database;

  /** Ids of anticipated specimens by those of specimens; unplanned ones are left out. One query. */
  @Transactional
  public Map<UUID, UUID> anticipatedOf(Collection<UUID> specimenIds) {
    return specimenIds.isEmpty()
        ? Map.of()
        : database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT specimen_id, anticipated_specimen_id FROM visit_collection
                        WHERE specimen_id IN (<ids>) AND anticipated_specimen_id IS NOT NULL
                        """)
                    .bindList("ids", List.copyOf(specimenIds))
                    .map(
                        (row, context) ->
                            Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
