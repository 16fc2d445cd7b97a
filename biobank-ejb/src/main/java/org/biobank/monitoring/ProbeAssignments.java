package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where probes measured and measure: {@code probe_assignment}. */
@ApplicationScoped
class ProbeAssignments {
  @Inject private Database database;

  /** Of each probe, the oldest first. */
  Map<UUID, List<Assignment>> of(Collection<UUID> probeIds) {
    if (probeIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT a.id, a.probe_id, c.code AS container_code, a.shipment_code, a.from_at, a.until_at
                    FROM probe_assignment a LEFT JOIN container c ON c.id = a.container_id
                    WHERE a.probe_id IN (<ids>) ORDER BY a.from_at
                    """)
                .bindList("ids", List.copyOf(probeIds))
                .map(ConstructorMapper.of(Assignment.class))
                .collect(Collectors.groupingBy(Assignment::probeId)));
  }

  /** Cut off at a time before which it began. */
  void end(Assignment assignment, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate("UPDATE probe_assignment SET until_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", assignment.id())
                .execute());
  }

  /** The sites between which a shipment goes. */
  public record Ends(UUID fromSiteId, UUID toSiteId) {}

  /**
   * @throws NotFound if there is no shipment of this code
   */
  Ends endsOf(Barcode shipment) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT from_site_id, to_site_id FROM shipment WHERE code = :code")
                .bind("code", shipment.text())
                .map(ConstructorMapper.of(Ends.class))
                .findOne()
                .orElseThrow(() -> new NotFound("shipment", shipment.text())));
  }

  void add(UUID probeId, Optional<UUID> containerId, AssignmentInput input, Stated stated) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO probe_assignment (id, probe_id, container_id, shipment_code, from_at, until_at,
                                                  assigned_by)
                    VALUES (:id, :probe, :container, :shipment, :from, :until, :actor)
                    """)
                .bind("id", Ids.next())
                .bind("probe", probeId)
                .bind("container", containerId.orElse(null))
                .bind("shipment", input.shipment().map(Barcode::text).orElse(null))
                .bind("from", stated.from())
                .bind("until", input.until().orElse(null))
                .bind("actor", stated.by().id())
                .execute());
  }

  /** Since when, and who says so. */
  record Stated(Instant from, Actor by) {}
}
