package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.CodeMeanings;
import org.biobank.shared.Database;
import org.biobank.shared.OtherLabel;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of {@code container_label}, and what a code means that is no container's own. */
@ApplicationScoped
class ContainerLabels {
  @Inject private Database database;

  /**
   * The container's own code, where the text is a label of one or holds the code of one; absent
   * where it is nobody's, or several containers'.
   */
  Optional<Barcode> meant(Barcode scanned) {
    var meanings = CodeMeanings.of(List.of(scanned));
    var named =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT l.text, c.code
                        FROM container_label l JOIN container c ON c.id = l.container_id
                        WHERE l.text IN (<texts>)
                        UNION
                        SELECT code, code FROM container WHERE code IN (<texts>)
                        """)
                    .bindList("texts", meanings.texts())
                    .map(
                        (row, context) ->
                            Map.entry(new Barcode(row.getString(1)), new Barcode(row.getString(2))))
                    .list());
    return Optional.ofNullable(meanings.among(named).get(scanned));
  }

  List<OtherLabel> of(UUID containerId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT kind, text FROM container_label WHERE container_id = :id ORDER BY kind,"
                        + " text")
                .bind("id", containerId)
                .map(
                    (row, context) ->
                        new OtherLabel(row.getString(1), new Barcode(row.getString(2))))
                .list());
  }

  /**
   * @throws CodeTaken if another container is called so
   */
  void add(UUID containerId, OtherLabel label, UUID actorId, Instant at) {
    try {
      database.on(
          handle ->
              handle
                  .createUpdate(
                      """
                      INSERT INTO container_label (text, kind, container_id, added_by, added_at)
                      VALUES (:text, :kind, :id, :actor, :at)
                      """)
                  .bind("text", label.text().text())
                  .bind("kind", label.kind())
                  .bind("id", containerId)
                  .bind("actor", actorId)
                  .bind("at", at)
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new CodeTaken(label.toString());
      }
      throw e;
    }
  }

  boolean remove(UUID containerId, OtherLabel label) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        "DELETE FROM container_label WHERE container_id = :id AND kind = :kind AND"
                            + " text = :text")
                    .bind("id", containerId)
                    .bind("kind", label.kind())
                    .bind("text", label.text().text())
                    .execute())
        == 1;
  }
}
