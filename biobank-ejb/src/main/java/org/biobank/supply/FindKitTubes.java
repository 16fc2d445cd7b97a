package org.biobank.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** For accession: which of the scanned tubes are of a kit, and the kits' use. */
@ApplicationScoped
public class FindKitTubes {
  @Inject private Database database;
  @Inject private Kits kits;

  /** Those that are of a kit; one query. */
  @Transactional
  public Map<Barcode, KitTube> byBarcodes(Collection<Barcode> barcodes) {
    if (barcodes.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT t.barcode, k.id AS kit_id, k.code AS kit,
                           IF(k.status IN ('ASSEMBLED', 'SENT') AND k.expires_on < :today, 'EXPIRED', k.status)
                             AS status,
                           t.anticipated_specimen_id AS anticipated_id, k.collection_event_id AS event_id,
                           e.code AS event, y.code AS study, k.donor_id, k.visit_id
                    FROM kit_tube t
                    JOIN kit k ON k.id = t.kit_id
                    JOIN collection_event e ON e.id = k.collection_event_id
                    JOIN study y ON y.id = k.study_id
                    WHERE t.barcode IN (<codes>)
                    """)
                .bind("today", kits.today())
                .bindList("codes", barcodes.stream().map(Barcode::text).toList())
                .map(ConstructorMapper.of(KitTube.class))
                .collect(Collectors.toMap(KitTube::barcode, Function.identity())));
  }

  /**
   * The kits were used in this visit. An expired one may be, if accession let it pass.
   *
   * @throws KitsRefused if one of them was used in another visit or made void meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void use(Set<UUID> kitIds, UUID donorId, UUID visitId) {
    if (kitIds.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE kit SET status = 'USED', donor_id = :donor, visit_id = :visit
                    WHERE id IN (<ids>) AND status IN ('ASSEMBLED', 'SENT')
                      AND (donor_id IS NULL OR donor_id = :donor)
                    """)
                .bind("donor", donorId)
                .bind("visit", visitId)
                .bindList("ids", kitIds)
                .execute());
    if (used(kitIds, visitId) != kitIds.size()) {
      throw KitsRefused.usedMeanwhile();
    }
  }

  private int used(Set<UUID> kitIds, UUID visitId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM kit WHERE id IN (<ids>) AND visit_id = :visit FOR UPDATE")
                .bindList("ids", kitIds)
                .bind("visit", visitId)
                .mapTo(Integer.class)
                .one());
  }
}
