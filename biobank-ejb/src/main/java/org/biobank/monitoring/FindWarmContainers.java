package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Database;

/** For other subjects' use cases: where nothing should be put, because it is too warm there now. */
@ApplicationScoped
public class FindWarmContainers {
  @Inject private Database database;

  /** Containers of the site that an open alarm says are too warm. */
  @Transactional
  public Set<UUID> at(UUID siteId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT a.container_id FROM alarm a JOIN container c ON c.id = a.container_id
                    WHERE a.state <> 'ENDED' AND a.kind = 'TOO_WARM' AND c.site_id = :site
                    """)
                .bind("site", siteId)
                .mapTo(UUID.class)
                .set());
  }
}
