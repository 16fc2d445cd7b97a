package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.biobank.shared.Database;

/**
 * For repairs: takes a container out of where it cannot be. It stands loose at its site then, with
 * all that is in it, until somebody stores it. The custody event is the caller's.
 */
@ApplicationScoped
public class LooseContainers {
  @Inject private Database database;

  /** Out of the container around it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void detach(UUID id) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE container
                    SET parent_id = NULL, parent_row = NULL, parent_column = NULL, version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .execute());
  }

  /** In the container around it, at none of its places; returns that one's code. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String clearPosition(UUID id) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE container SET parent_row = NULL, parent_column = NULL, version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .execute());
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT p.code FROM container c JOIN container p ON p.id = c.parent_id WHERE c.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }
}
