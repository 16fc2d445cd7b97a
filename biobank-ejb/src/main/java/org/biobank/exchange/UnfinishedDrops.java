package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;

/** What became of dropped files whose content is known. */
@ApplicationScoped
class UnfinishedDrops {
  @Inject private Database database;

  /** The import of a file. */
  record Imported(UUID id, ImportState state) {
    boolean isDone() {
      return state == ImportState.COMMITTED;
    }
  }

  @Transactional
  public boolean isUnderWork(byte[] hash) {
    return find(hash, "%").map(Imported::state).filter(ImportState::isUnderWork).isPresent();
  }

  /** Under its own name; a copy under another one is none of it. */
  @Transactional
  public Optional<Imported> imported(byte[] hash, String name) {
    return find(hash, name.replaceAll("[%_\\\\]", "\\\\$0"));
  }

  private Optional<Imported> find(byte[] hash, String name) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT id, state FROM import_batch WHERE dropped_hash = :hash AND file_name"
                        + " LIKE :name")
                .bind("hash", hash)
                .bind("name", name)
                .map(
                    (row, context) ->
                        new Imported(
                            row.getObject(1, UUID.class), ImportState.valueOf(row.getString(2))))
                .findOne());
  }
}
