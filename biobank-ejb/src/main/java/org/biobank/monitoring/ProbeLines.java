package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.identity.Scope;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Probes as people see them: where they measure now and what they read last. */
@ApplicationScoped
class ProbeLines {
  private static final String SELECT =
      """
      SELECT p.code, p.name, s.code AS site, c.code AS container, a.shipment_code AS shipment, a.from_at AS since,
             a.until_at AS until, p.last_read_at, r.celsius
      FROM probe p
      JOIN site s ON s.id = p.site_id
      LEFT JOIN probe_assignment a
        ON a.probe_id = p.id AND a.from_at <= :now AND (a.until_at IS NULL OR a.until_at > :now)
      LEFT JOIN container c ON c.id = a.container_id
      LEFT JOIN reading r ON r.probe_id = p.id AND r.read_at = p.last_read_at
      WHERE %s ORDER BY p.code LIMIT %d
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  ProbeLine of(Barcode code) {
    return list("p.code = :code", Map.of("code", code.text()), 1).get(0);
  }

  /**
   * @param after the code after which the page begins
   */
  List<ProbeLine> within(Scope scope, Optional<String> after, int limit) {
    Map<String, Object> binds = new HashMap<>(scope.binds());
    after.ifPresent(code -> binds.put("after", code));
    var condition =
        scope.condition("p.site_id") + (after.isPresent() ? " AND p.code > :after" : "");
    return list(condition, binds, limit);
  }

  private List<ProbeLine> list(String condition, Map<String, ?> binds, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted(condition, limit))
                .bindMap(binds)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(ProbeLine.class))
                .list());
  }
}
