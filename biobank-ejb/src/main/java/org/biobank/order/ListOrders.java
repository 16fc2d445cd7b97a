package org.biobank.order;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Database;
import org.biobank.shared.Page;
import org.biobank.shared.View;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The orders of one's sites and studies, the newest first; read by keyset. */
@View
public class ListOrders {
  private static final String SELECT =
      """
      SELECT o.code, i.code AS site, y.code AS study, o.status, o.project, o.requester, o.recipient,
             s.username AS submitted_by, o.submitted_at, o.decided_at, o.handed_over_at,
             (SELECT COUNT(*) FROM specimen_order_item n WHERE n.order_id = o.id) AS tubes, o.version
      FROM specimen_order o
      JOIN site i ON i.id = o.site_id
      JOIN study y ON y.id = o.study_id
      JOIN app_user s ON s.id = o.submitted_by
      WHERE %s ORDER BY o.submitted_at DESC, o.code DESC LIMIT :limit
      """;

  private static final String AFTER =
      "(o.submitted_at < :afterTime OR (o.submitted_at = :afterTime AND o.code < :afterCode))";

  @Inject private CurrentActor current;
  @Inject private Database database;

  /**
   * What is asked for.
   *
   * @param cursor where the page begins, as the page before said it
   * @param limit 1 to {@link Page#LIMIT_MAX}
   */
  public record Query(Optional<OrderStatus> status, Optional<String> cursor, int limit) {}

  @Requires(Permission.ORDER_READ)
  public Page<OrderSummary> list(Query query) {
    var scope = current.actor().scope(Permission.ORDER_READ);
    var conditions = new ArrayList<>(List.of(scope.condition("o.site_id", "o.study_id")));
    Map<String, Object> binds = new HashMap<>(scope.binds());
    query
        .status()
        .ifPresent(
            wanted -> {
              conditions.add("o.status = :status");
              binds.put("status", wanted.name());
            });
    query
        .cursor()
        .map(OrderCursor::parse)
        .ifPresent(
            last -> {
              conditions.add(AFTER);
              binds.put("afterTime", last.submittedAt());
              binds.put("afterCode", last.code());
            });
    return Page.of(
        read(conditions, binds, query.limit() + 1),
        query.limit(),
        line -> OrderCursor.of(line).text());
  }

  private List<OrderSummary> read(List<String> conditions, Map<String, Object> binds, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted(String.join(" AND ", conditions)))
                .bindMap(binds)
                .bind("limit", limit)
                .map(ConstructorMapper.of(OrderSummary.class))
                .list());
  }
}
