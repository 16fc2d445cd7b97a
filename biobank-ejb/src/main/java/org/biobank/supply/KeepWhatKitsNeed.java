package org.biobank.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.study.ProtocolNarrowed;

/** Objects when a protocol is about to lose what kits were assembled for. */
@ApplicationScoped
class KeepWhatKitsNeed {
  @Inject private Database database;

  void object(@Observes ProtocolNarrowed narrowed) {
    count(
            "SELECT collection_event_id AS id, COUNT(*) AS n FROM kit WHERE collection_event_id",
            narrowed.eventIds())
        .forEach((id, kits) -> narrowed.object(id, "kits were assembled for it: " + kits));
    count(
            "SELECT anticipated_specimen_id AS id, COUNT(*) AS n FROM kit_tube WHERE anticipated_specimen_id",
            narrowed.anticipatedIds())
        .forEach((id, kits) -> narrowed.object(id, "kits hold a tube for it: " + kits));
  }

  private Map<UUID, Long> count(String select, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database.on(
            handle ->
                handle
                    .createQuery(select + " IN (<ids>) GROUP BY 1")
                    .bindList("ids", List.copyOf(ids))
                    .map(
                        (row, context) ->
                            Map.entry(row.getObject("id", UUID.class), row.getLong("n")))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
