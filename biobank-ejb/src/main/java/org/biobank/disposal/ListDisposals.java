package org.biobank.disposal;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Database;
import org.biobank.shared.Invalid;
import org.biobank.shared.Page;
import org.biobank.shared.View;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What was destroyed at one's sites, the latest first; read by keyset. */
@View
public class ListDisposals {
  static final String COLUMNS =
      """
      d.code, i.code AS site, d.reason, d.method, p.display_name AS performed_by, w.display_name AS witnessed_by,
      d.disposed_at, (SELECT COUNT(*) FROM disposal_item n WHERE n.disposal_id = d.id) AS tubes
      FROM disposal d
      JOIN site i ON i.id = d.site_id
      JOIN app_user p ON p.id = d.performed_by
      JOIN app_user w ON w.id = d.witnessed_by
      """;

  private static final String AFTER =
      "(d.disposed_at < :afterTime OR (d.disposed_at = :afterTime AND d.code < :afterCode))";

  private static final String BETWEEN = "_";

  @Inject private CurrentActor current;
  @Inject private Database database;

  /**
   * @param cursor where the page begins, as the page before said it
   * @param limit 1 to {@link Page#LIMIT_MAX}
   */
  @Requires(Permission.SPECIMEN_READ)
  public Page<DisposalLine> list(Optional<String> cursor, int limit) {
    var scope = current.actor().scope(Permission.SPECIMEN_READ);
    var conditions = new ArrayList<>(List.of(scope.condition("d.site_id")));
    Map<String, Object> binds = new HashMap<>(scope.binds());
    cursor.ifPresent(text -> after(text, conditions, binds));
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " WHERE "
                            + String.join(" AND ", conditions)
                            + " ORDER BY d.disposed_at DESC, d.code DESC LIMIT :limit")
                    .bindMap(binds)
                    .bind("limit", limit + 1)
                    .map(ConstructorMapper.of(DisposalLine.class))
                    .list());
    return Page.of(rows, limit, line -> line.disposedAt() + BETWEEN + line.code());
  }

  private static void after(String cursor, List<String> conditions, Map<String, Object> binds) {
    int between = cursor.indexOf(BETWEEN);
    try {
      binds.put("afterTime", Instant.parse(cursor.substring(0, Math.max(between, 0))));
      binds.put("afterCode", cursor.substring(between + 1));
    } catch (DateTimeException noTime) {
      throw new Invalid("cursor", "is not one that a page of this list has said");
    }
    conditions.add(AFTER);
  }
}
