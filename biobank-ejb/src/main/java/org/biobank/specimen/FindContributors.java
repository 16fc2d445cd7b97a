package org.biobank.specimen;

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

/**
 * For other subjects' use cases: whose a specimen is when it has several donors. Whoever asks for
 * consent asks all of them. One query, however many specimens.
 */
@ApplicationScoped
public class FindContributors {
  @Inject private Database database;

  @Transactional
  public Contributors of(Collection<SpecimenSummary> specimens) {
    if (specimens.isEmpty()) {
      return new Contributors(Map.of());
    }
    var ids = specimens.stream().map(SpecimenSummary::id).toList();
    return new Contributors(
        database.on(
            handle ->
                handle
                    .createQuery(
                        "SELECT specimen_id, donor_id FROM specimen_contributor WHERE specimen_id IN (<ids>)")
                    .bindList("ids", ids)
                    .map(
                        (row, context) ->
                            Map.entry(
                                row.getObject("specimen_id", UUID.class),
                                row.getObject("donor_id", UUID.class)))
                    .collect(
                        Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toSet())))));
  }

  /** What several donors, this one among them, have in common. */
  @Transactional
  public Set<UUID> specimensWith(UUID donorId) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT specimen_id FROM specimen_contributor WHERE donor_id = :donor")
                .bind("donor", donorId)
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
  }

  /** Codes of all donors of a specimen that has several; else none. */
  List<String> codes(UUID specimenId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT d.code FROM specimen_contributor c JOIN donor d ON d.id = c.donor_id
                    WHERE c.specimen_id = :id ORDER BY d.code
                    """)
                .bind("id", specimenId)
                .mapTo(String.class)
                .list());
  }
}
