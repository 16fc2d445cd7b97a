package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of {@code specimen}, written in sets. */
@ApplicationScoped
class Specimens {
  @Inject private Database database;

  /**
   * @throws BarcodeTaken if one of the barcodes was given to another specimen at the same moment
   */
  void add(List<NewSpecimen> specimens, Instant recordedAt) {
    try {
      database.on(
          handle -> {
            var batch =
                handle.prepareBatch(
                    """
                    INSERT INTO specimen
                      (id, barcode, type_code, lineage, parent_id, donor_id, visit_id, study_id, site_id, status,
                       initial_quantity, available_quantity, unit, collected_at, recorded_at)
                    VALUES (:id, :barcode, :type, :lineage, :parent, :donor, :visit, :study, :site, 'AVAILABLE',
                            :quantity, :quantity, :unit, :collectedAt, :recordedAt)
                    """);
            specimens.forEach(specimen -> bind(batch, specimen, recordedAt));
            return batch.execute();
          });
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new BarcodeTaken();
      }
      throw e;
    }
  }

  private static void bind(PreparedBatch batch, NewSpecimen specimen, Instant recordedAt) {
    batch
        .bind("id", specimen.id())
        .bind("barcode", specimen.barcode().text())
        .bind("type", specimen.type().code())
        .bind("lineage", specimen.lineage().name())
        .bind("parent", specimen.parentId().orElse(null))
        .bind("donor", specimen.origin().donorId())
        .bind("visit", specimen.origin().visitId())
        .bind("study", specimen.origin().studyId())
        .bind("site", specimen.origin().siteId())
        .bind("quantity", specimen.quantity())
        .bind("unit", specimen.type().unit())
        .bind("collectedAt", specimen.collectedAt())
        .bind("recordedAt", recordedAt)
        .add();
  }

  Set<Barcode> taken(Collection<Barcode> barcodes) {
    if (barcodes.isEmpty()) {
      return Set.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery("SELECT barcode FROM specimen WHERE barcode IN (<codes>)")
                .bindList("codes", barcodes.stream().map(Barcode::text).toList())
                .mapTo(Barcode.class)
                .collect(Collectors.toSet()));
  }

  /**
   * True when the specimen still had the version seen; the quantity is less now, and nothing left
   * closes it.
   */
  boolean draw(UUID id, int seen, BigDecimal quantity) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE specimen
                        SET status = IF(available_quantity = :quantity, 'CONSUMED', status),
                            available_quantity = available_quantity - :quantity, version = version + 1
                        WHERE id = :id AND version = :seen AND available_quantity >= :quantity
                        """)
                    .bind("id", id)
                    .bind("seen", seen)
                    .bind("quantity", quantity)
                    .execute())
        == 1;
  }
}
