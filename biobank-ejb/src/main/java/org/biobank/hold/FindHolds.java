package org.biobank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;

/** For other subjects' use cases: why specimens are held. One query, however many. */
@ApplicationScoped
public class FindHolds {
  @Inject private Database database;

  /** Reasons of the holds in force, by specimen; those that nothing holds are left out. */
  @Transactional
  public Map<UUID, Set<String>> of(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT specimen_id, reason FROM specimen_hold
                    WHERE released_at IS NULL AND specimen_id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(specimenIds))
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getObject("specimen_id", UUID.class), row.getString("reason")))
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
  }
}
