package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Scope;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Specimens as lists show them; pages are found by barcode, which an index holds in order. */
@ApplicationScoped
public class SpecimenLines {
  private static final String LINE =
      """
      SELECT s.id, s.barcode, s.type_code AS type, t.name AS type_name, s.lineage, s.status, d.code AS donor,
             y.code AS study, i.code AS site, s.available_quantity, s.initial_quantity, s.unit, s.collected_at, s.version
      FROM specimen s
      JOIN specimen_type t ON t.code = s.type_code
      JOIN donor d ON d.id = s.donor_id
      JOIN study y ON y.id = s.study_id
      JOIN site i ON i.id = s.site_id
      """;

  @Inject private Database database;

  List<SpecimenLine> page(SpecimenFilter filter, Scope scope, int limit) {
    var conditions = new ArrayList<>(List.of(scope.condition("s.site_id", "s.study_id")));
    Map<String, Object> binds = new HashMap<>(scope.binds());
    filter.into(conditions, binds);
    return database.on(
        handle ->
            handle
                .createQuery(
                    LINE
                        + "WHERE "
                        + String.join(" AND ", conditions)
                        + " ORDER BY s.barcode LIMIT :limit")
                .bindMap(binds)
                .bind("limit", limit)
                .map(ConstructorMapper.of(SpecimenLine.class))
                .list());
  }

  List<SpecimenLine> of(Collection<Barcode> barcodes) {
    if (barcodes.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(LINE + "WHERE s.barcode IN (<barcodes>) ORDER BY s.barcode")
                .bindList("barcodes", barcodes.stream().map(Barcode::text).toList())
                .map(ConstructorMapper.of(SpecimenLine.class))
                .list());
  }

  /** Those of a visit that the scope shows: aliquots may have gone to another site's keeping. */
  @Transactional
  public List<SpecimenLine> ofVisit(UUID visitId, Scope scope) {
    return within(scope, "s.visit_id = :key", visitId);
  }

  /** As {@link #ofVisit}, of what was divided off one specimen. */
  List<SpecimenLine> childrenOf(UUID parentId, Scope scope) {
    return within(scope, "s.parent_id = :key", parentId);
  }

  private List<SpecimenLine> within(Scope scope, String condition, UUID key) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    LINE
                        + "WHERE "
                        + condition
                        + " AND "
                        + scope.condition("s.site_id", "s.study_id")
                        + " ORDER BY s.barcode")
                .bindMap(scope.binds())
                .bind("key", key)
                .map(ConstructorMapper.of(SpecimenLine.class))
                .list());
  }
}
