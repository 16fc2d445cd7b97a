package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of {@code specimen}, written in sets. */
@ApplicationScoped
class Specimens {
  @Inject private Database database;
  @Inject private Event<SpecimensAdded> announced;
  @Inject private PoolParents poolParents;
  @Inject private SpecimenLabels labels;
  @Inject private Instance<CodesOfOthers> others;

  /**
   * @param specimens parents before what was made of them
   * @throws BarcodeTaken if one of the barcodes was given to another specimen at the same moment
   */
  void add(List<NewSpecimen> specimens, Instant recordedAt, Actor actor) {
    insert(specimens, recordedAt);
    announced.fire(new SpecimensAdded(specimens, recordedAt, actor));
    poolParents.inherit(specimens);
  }

  private void insert(List<NewSpecimen> specimens, Instant recordedAt) {
    if (specimens.isEmpty()) {
      return;
    }
    try {
      database.on(
          handle -> {
            var batch =
                handle.prepareBatch(
                    """
                    INSERT INTO specimen
                      (id, barcode, type_code, lineage, parent_id, donor_id, visit_id, study_id, site_id, status,
                       initial_quantity, available_quantity, unit, collected_at, recorded_at, tube_format, risk_group)
                    VALUES (:id, :barcode, :type, :lineage, :parent, :donor, :visit, :study, :site, 'AVAILABLE',
                            :quantity, :quantity, :unit, :collectedAt, :recordedAt, :tubeFormat, :riskGroup)
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
        .bind("tubeFormat", specimen.tubeFormat().orElse(null))
        .bind("riskGroup", specimen.riskGroup().orElse(null))
        .bind("recordedAt", recordedAt)
        .add();
  }

  /** Those of the codes that are a specimen's, or of an empty tube of a kit. */
  Set<Barcode> taken(Collection<Barcode> barcodes) {
    var taken = new HashSet<>(existing(barcodes));
    taken.addAll(ofKits(barcodes));
    return taken;
  }

  /**
   * Those of the codes that are a specimen's barcode or label, hold the code of one, or name
   * something else.
   */
  Set<Barcode> existing(Collection<Barcode> barcodes) {
    var existing = new HashSet<>(labels.taken(barcodes));
    others.forEach(other -> existing.addAll(other.among(barcodes)));
    return existing;
  }

  private Set<Barcode> ofKits(Collection<Barcode> barcodes) {
    if (barcodes.isEmpty()) {
      return Set.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery("SELECT barcode FROM kit_tube WHERE barcode IN (<codes>)")
                .bindList("codes", barcodes.stream().map(Barcode::text).toList())
                .mapTo(Barcode.class)
                .collect(Collectors.toSet()));
  }
}
