package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.biobank.exchange.row.ReferenceCodes;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.identity.Actor;
import org.biobank.identity.FindActors;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.biobank.shared.Retried;

/**
 * Writes an import, all of it or nothing: one transaction, a thousand rows in memory at a time.
 * What was checked for the preview is not decided again; that it still holds is: versions of
 * specimens, consents, places by the rules, and, by their keys, barcodes and labels.
 */
@Retried
@ApplicationScoped
class WriteRows {
  /** How much is recorded of the tube of a row. */
  private static final String PROCESSED =
      """
      (SELECT COALESCE(MAX(t.sequence), 0) FROM processing_event_specimen t WHERE t.specimen_id = r.specimen_id)
      """;

  private static final String OF_THE_WRITTEN =
      " WHERE r.import_id = :id AND r.outcome IN ('CREATE', 'UPDATE')";

  @Inject private StepTransaction transaction;
  @Inject private Database database;
  @Inject private ImportBatches batches;
  @Inject private ImportRows rows;
  @Inject private ImportProgress progress;
  @Inject private WriteCreated writeCreated;
  @Inject private WriteUpdated writeUpdated;
  @Inject private References references;
  @Inject private FindActors actors;
  @Inject private Clock clock;

  /** What all batches of one import share. */
  record Run(
      ImportBatch batch,
      Actor actor,
      java.time.Instant at,
      java.util.Set<UUID> visits,
      ReferenceCodes reference) {}

  public void write(UUID importId) {
    transaction.run(() -> writeAll(importId));
  }

  private void writeAll(UUID importId) {
    var batch = batches.locked(importId);
    if (batch.state() != ImportState.COMMITTING) {
      return; // written before the server was killed
    }
    refuseIfOvertaken(importId); // before anything is read that locks nothing: it would be of then
    var actor =
        actors
            .byId(batch.actorId())
            .orElseThrow(() -> new NotFound("user", batch.actorId().toString()));
    rememberBefore(importId);
    var run = new Run(batch, actor, clock.instant(), new java.util.HashSet<>(), references.load());
    long written = 0;
    int generations = rows.generations(importId);
    for (int generation = 0; generation < generations; generation++) {
      written = each(run, RowOutcome.CREATE, generation, written);
    }
    each(run, RowOutcome.UPDATE, 0, written);
    remember(importId);
    batches.move(importId, ImportState.COMMITTED);
  }

  private long each(Run run, RowOutcome outcome, int generation, long before) {
    long written = before;
    long line = -1;
    var chunk = rows.toWrite(run.batch().id(), outcome, generation, line);
    while (!chunk.isEmpty()) {
      if (outcome == RowOutcome.CREATE) {
        writeCreated.write(run, chunk);
      } else {
        writeUpdated.write(run, chunk);
      }
      written += chunk.size();
      progress.written(run.batch().id(), written);
      line = chunk.get(chunk.size() - 1).line();
      chunk = rows.toWrite(run.batch().id(), outcome, generation, line);
    }
    return written;
  }

  /** Their rows are locked from here on. */
  private void refuseIfOvertaken(UUID importId) {
    long changed =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) FROM import_row r JOIN specimen s ON s.id = r.specimen_id
                        WHERE r.import_id = :id AND r.outcome = 'UPDATE' AND s.version <> r.seen_version FOR UPDATE
                        """)
                    .bind("id", importId)
                    .mapTo(Long.class)
                    .one());
    long made =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) FROM import_row r JOIN specimen s ON s.barcode = r.barcode
                        WHERE r.import_id = :id AND r.outcome = 'CREATE'
                        """)
                    .bind("id", importId)
                    .mapTo(Long.class)
                    .one());
    if (changed + made > 0) {
      throw ImportOvertaken.specimens(changed + made);
    }
  }

  /** What is recorded of a tube from here to {@link #remember} is there because of the import. */
  private void rememberBefore(UUID importId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE import_row r SET r.processed_before =
                    """
                        + PROCESSED
                        + OF_THE_WRITTEN)
                .bind("id", importId)
                .execute());
  }

  /** By which it is known later whether anything of it has been used. */
  private void remember(UUID importId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE import_row r JOIN specimen s ON s.id = r.specimen_id
                    SET r.version_after = s.version,
                        r.events_after = (SELECT COALESCE(MAX(e.sequence), 0) FROM custody_event e
                                          WHERE e.subject_id = r.specimen_id),
                        r.processed_after =
                    """
                        + PROCESSED
                        + OF_THE_WRITTEN)
                .bind("id", importId)
                .execute());
  }
}
