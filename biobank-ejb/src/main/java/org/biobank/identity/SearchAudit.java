package org.biobank.identity;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Ascii;
import org.biobank.shared.Database;
import org.biobank.shared.Page;
import org.biobank.shared.View;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Who saw and did what, the latest first. Searching the audit is itself audited. */
@View
public class SearchAudit {
  @Inject private Database database;

  /**
   * Which entries.
   *
   * @param outcome DONE, SEEN or DENIED
   * @param before the id of the last entry of the page before
   */
  public record Filter(
      Optional<String> subject,
      Optional<String> actor,
      Optional<String> outcome,
      Optional<String> before) {}

  /** One entry. */
  public record AuditLine(
      UUID id,
      Instant recordedAt,
      @Nullable String actor,
      String action,
      String outcome,
      @Nullable String subject,
      @Nullable String reason,
      @Nullable String requestId) {}

  @Requires(value = Permission.AUDIT_READ, audited = true)
  public Page<AuditLine> search(Filter filter, int limit) {
    return Stream.of(filter.actor(), filter.outcome())
            .flatMap(Optional::stream)
            .allMatch(Ascii::holds)
        ? found(filter, limit)
        : new Page<>(List.of(), Optional.empty());
  }

  private Page<AuditLine> found(Filter filter, int limit) {
    var conditions = new ArrayList<>(List.of("TRUE"));
    var binds = new HashMap<String, Object>();
    filter
        .subject()
        .ifPresent(code -> add(conditions, binds, "e.subject = :subject", "subject", code));
    filter.actor().ifPresent(name -> add(conditions, binds, "u.username = :actor", "actor", name));
    filter
        .outcome()
        .ifPresent(what -> add(conditions, binds, "e.outcome = :outcome", "outcome", what));
    filter.before().ifPresent(id -> add(conditions, binds, "e.id < :before", "before", id));
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT e.id, e.recorded_at, u.display_name AS actor, e.action, e.outcome, e.subject, e.reason,
                               e.request_id
                        FROM audit_entry e LEFT JOIN app_user u ON u.id = e.actor_id
                        WHERE %s ORDER BY e.id DESC LIMIT :limit
                        """
                            .formatted(String.join(" AND ", conditions)))
                    .bindMap(binds)
                    .bind("limit", limit + 1)
                    .map(ConstructorMapper.of(AuditLine.class))
                    .list());
    return Page.of(rows, limit, line -> line.id().toString());
  }

  private static void add(
      List<String> conditions, Map<String, Object> binds, String condition, String... bind) {
    conditions.add(condition);
    binds.put(bind[0], bind[1]);
  }
}
