package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.shared.Database;

/** Where specimens came in. */
@ApplicationScoped
class SpecimenOrigins {
  @Inject private Database database;

  NewSpecimen.Origin of(SpecimenSummary specimen) {
    var visit =
        database.on(
            handle ->
                handle
                    .createQuery("SELECT visit_id FROM specimen WHERE id = :id")
                    .bind("id", specimen.id())
                    .mapTo(UUID.class)
                    .one());
    return new NewSpecimen.Origin(
        specimen.donorId(), visit, specimen.studyId(), specimen.siteId(), specimen.siteCode());
  }
}
