package org.biobank.storage.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.storage.rule.RuleKind;
import org.biobank.storage.rule.StatedRules;

/** What containers state: {@code container_rule}. */
@ApplicationScoped
class ContainerRules {
  @Inject private Database database;

  void replace(UUID containerId, Map<RuleKind, Set<String>> stated) {
    database.on(
        handle -> {
          handle
              .createUpdate("DELETE FROM container_rule WHERE container_id = :id")
              .bind("id", containerId)
              .execute();
          var batch =
              handle.prepareBatch(
                  "INSERT INTO container_rule (container_id, kind, value) VALUES (:id, :kind, :value)");
          StatedRules.of("", stated)
              .allowed()
              .forEach(
                  (kind, values) ->
                      values.forEach(
                          value ->
                              batch
                                  .bind("id", containerId)
                                  .bind("kind", kind.name())
                                  .bind("value", value)
                                  .add()));
          return batch.size() == 0 ? 0 : batch.execute().length;
        });
  }
}
