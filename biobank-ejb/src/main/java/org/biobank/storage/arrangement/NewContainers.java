package org.biobank.storage.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.storage.container.CodeTaken;
import org.biobank.storage.grid.Position;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes containers in bulk. */
@ApplicationScoped
class NewContainers {
  private static final String INSERT =
      """
      INSERT INTO container (id, code, name, type_code, site_id, parent_id, parent_row, parent_column,
                             set_point_celsius, status)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE')
      """;

  @Inject private Database database;

  /**
   * @param containers outer ones before those they hold
   * @throws CodeTaken if one of the codes is another container's, or its place was just taken
   */
  void add(List<NewContainer> containers, UUID siteId) {
    refuseLabels(containers);
    try {
      database.batch(
          INSERT,
          containers,
          (insert, container) -> {
            var position = container.around().flatMap(NewContainer.Around::position);
            insert.setObject(1, container.id());
            insert.setString(2, container.code());
            insert.setString(3, container.name());
            insert.setString(4, container.type().code());
            insert.setObject(5, siteId);
            insert.setObject(6, container.around().map(NewContainer.Around::id).orElse(null));
            insert.setObject(7, position.map(Position::rowIndex).orElse(null));
            insert.setObject(8, position.map(Position::columnIndex).orElse(null));
            insert.setObject(9, container.setPointCelsius().orElse(null));
          });
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new CodeTaken(taken(containers).orElse(containers.get(0).code()));
      }
      throw e;
    }
  }

  /**
   * @throws CodeTaken if one of the codes is a label of another container
   */
  private void refuseLabels(List<NewContainer> containers) {
    database
        .on(
            handle ->
                handle
                    .createQuery("SELECT text FROM container_label WHERE text IN (<codes>) LIMIT 1")
                    .bindList("codes", containers.stream().map(NewContainer::code).toList())
                    .mapTo(String.class)
                    .findOne())
        .ifPresent(
            label -> {
              throw new CodeTaken(label);
            });
  }

  private Optional<String> taken(List<NewContainer> containers) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT code FROM container WHERE code IN (<codes>) LIMIT 1")
                .bindList("codes", containers.stream().map(NewContainer::code).toList())
                .mapTo(String.class)
                .findOne());
  }
}
