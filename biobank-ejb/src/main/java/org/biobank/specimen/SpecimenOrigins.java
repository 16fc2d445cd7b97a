package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;

/** Where specimens came in. */
@ApplicationScoped
class SpecimenOrigins {
  @Inject private Database database;

  /** One query, however many. */
  Map<UUID, NewSpecimen.Origin> of(Collection<SpecimenSummary> specimens) {
    if (specimens.isEmpty()) {
      return Map.of();
    }
    var ids = specimens.stream().map(SpecimenSummary::id).toList();
    var visits =
        database.on(
            handle ->
                handle
                    .createQuery("SELECT id, visit_id FROM specimen WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .map(
                        (row, context) ->
                            Map.entry(
                                row.getObject("id", UUID.class),
                                row.getObject("visit_id", UUID.class)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    var origins = new HashMap<UUID, NewSpecimen.Origin>();
    for (var specimen : specimens) {
      origins.put(
          specimen.id(),
          new NewSpecimen.Origin(
              specimen.donorId(),
              Objects.requireNonNull(visits.get(specimen.id())),
              specimen.studyId(),
              specimen.siteId(),
              specimen.siteCode()));
    }
    return origins;
  }
}
