package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;

/** What users are called: for views that show who did something. */
@ApplicationScoped
public class UserNames {
  @Inject private Database database;

  @Transactional
  public Map<UUID, String> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery("SELECT id, display_name FROM app_user WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(
                    (row, context) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("display_name")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
