package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;

/**
 * For other subjects' use cases: what is said about specimens besides what they hold and where they
 * are. One batch, however many.
 */
@ApplicationScoped
public class DescribeSpecimens {
  @Inject private Database database;

  /** The whole description of a specimen as it shall be; what is absent is not stated. */
  public record Description(
      UUID specimenId,
      Instant collectedAt,
      Optional<String> tubeFormat,
      Optional<Integer> riskGroup,
      Optional<String> note) {}

  /** Notes of specimens that were just added; their versions stay. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Collection<Description> described) {
    database.batch(
        "UPDATE specimen SET note = ? WHERE id = ?",
        described.stream().filter(one -> one.note().isPresent()).toList(),
        (update, one) -> {
          update.setString(1, one.note().orElseThrow());
          update.setObject(2, one.specimenId());
        });
  }

  /** Their versions go up by one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void describe(Collection<Description> described) {
    database.batch(
        """
        UPDATE specimen SET collected_at = ?, tube_format = ?, risk_group = ?, note = ?, version = version + 1
        WHERE id = ?
        """,
        described,
        (update, one) -> {
          update.setObject(1, Database.utc(one.collectedAt()));
          update.setString(2, one.tubeFormat().orElse(null));
          update.setObject(3, one.riskGroup().orElse(null), Types.INTEGER);
          update.setString(4, one.note().orElse(null));
          update.setObject(5, one.specimenId());
        });
  }

  /**
   * Specimens that never should have been there: they count as disposed of, and their barcodes are
   * free to be given again (CBV 2.0, 7.1.2: decommissioning takes an identifier off an object).
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void decommission(Collection<UUID> ids) {
    database.batch(
        """
        UPDATE specimen SET status = 'DISPOSED', barcode = ?, version = version + 1 WHERE id = ?
        """,
        ids,
        (update, id) -> {
          update.setString(1, tombstone(id).text());
          update.setObject(2, id);
        });
    if (!ids.isEmpty()) {
      database.on(
          handle ->
              handle
                  .createUpdate("DELETE FROM specimen_label WHERE specimen_id IN (<ids>)")
                  .bindList("ids", List.copyOf(ids))
                  .execute());
    }
  }

  /** What a decommissioned specimen is called. */
  public static Barcode tombstone(UUID id) {
    return new Barcode("UNDONE-" + id.toString().replace("-", ""));
  }
}
