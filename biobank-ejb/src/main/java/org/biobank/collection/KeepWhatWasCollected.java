package org.biobank.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.study.ProtocolNarrowed;

/** Objects when a protocol is about to lose what visits have collected or missed. */
@ApplicationScoped
class KeepWhatWasCollected {
  @Inject private Database database;

  void object(@Observes ProtocolNarrowed narrowed) {
    if (!narrowed.anticipatedIds().isEmpty()) {
      database
          .on(
              handle ->
                  handle
                      .createQuery(
                          """
                          SELECT DISTINCT anticipated_specimen_id FROM visit_collection
                          WHERE anticipated_specimen_id IN (<ids>)
                          """)
                      .bindList("ids", List.copyOf(narrowed.anticipatedIds()))
                      .mapTo(UUID.class)
                      .list())
          .forEach(id -> narrowed.object(id, "visits collected or missed it"));
    }
  }
}
