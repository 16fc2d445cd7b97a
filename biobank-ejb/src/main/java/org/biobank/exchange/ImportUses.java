package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;

/** Whether anything that an import wrote has been used since. */
@ApplicationScoped
class ImportUses {
  private static final int SHOWN = 100;

  @Inject private Database database;

  /** Nobody changes its specimens until the end of the transaction. */
  void lock(UUID importId) {
    database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COUNT(*) FROM specimen s JOIN import_row r ON r.specimen_id = s.id
                    WHERE r.import_id = :id AND r.outcome IN ('CREATE', 'UPDATE') FOR UPDATE
                    """)
                .bind("id", importId)
                .mapTo(Long.class)
                .one());
  }

  /**
   * A change grows the version, a move or a use the chain of custody, work at the bench what is
   * recorded of it; a label is one that the import did not give; a tube that was made of one of
   * these and not by the same import stands against its undoing, unless it was undone itself.
   *
   * @throws ImportUsedSince if there is any
   */
  void refuseIfUsed(UUID importId) {
    var used =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT r.line, s.barcode,
                               CASE WHEN s.version <> r.version_after THEN 'changed'
                                    WHEN (SELECT MAX(e.sequence) FROM custody_event e WHERE e.subject_id = s.id)
                                         > r.events_after THEN 'moved-or-used'
                                    WHEN (SELECT COALESCE(MAX(t.sequence), 0) FROM processing_event_specimen t
                                          WHERE t.specimen_id = s.id) > r.processed_after THEN 'processed'
                                    WHEN r.outcome = 'CREATE' AND EXISTS (
                                      SELECT 1 FROM specimen_label l
                                      WHERE l.specimen_id = s.id AND NOT EXISTS (
                                        SELECT 1 FROM import_label i
                                        WHERE i.import_id = r.import_id AND i.line = r.line AND i.kind = l.kind
                                          AND i.text = l.text)) THEN 'labelled'
                                    WHEN r.outcome = 'CREATE' AND EXISTS (
                                      SELECT 1 FROM specimen c WHERE c.parent_id = s.id
                                        AND c.barcode <> CONCAT('UNDONE-', REPLACE(c.id, '-', '')) AND NOT EXISTS (
                                        SELECT 1 FROM import_row o WHERE o.import_id = r.import_id
                                          AND o.barcode = c.barcode AND o.outcome = 'CREATE')) THEN 'has-children'
                                    END AS reason
                        FROM import_row r JOIN specimen s ON s.id = r.specimen_id
                        WHERE r.import_id = :id AND r.outcome IN ('CREATE', 'UPDATE')
                        HAVING reason IS NOT NULL
                        LIMIT :shown
                        """)
                    .bind("id", importId)
                    .bind("shown", SHOWN)
                    .map(
                        (row, context) ->
                            new ImportUsedSince.Used(
                                row.getLong(1), row.getString(2), row.getString(3)))
                    .list());
    if (!used.isEmpty()) {
      throw new ImportUsedSince(List.copyOf(used));
    }
  }
}
