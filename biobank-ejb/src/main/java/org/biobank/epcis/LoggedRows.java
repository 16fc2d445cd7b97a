package org.biobank.epcis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.SubjectKind;
import org.biobank.identity.Scope;
import org.biobank.shared.Ascii;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Custody events in the order of their leaves in the log, with the codes of what they are about:
 * only those of one's sites and studies. An event stands there as soon as it has its leaf, within a
 * second; whoever follows the list thus misses none, in whatever order transactions commit.
 */
@ApplicationScoped
class LoggedRows {
  private static final String SELECT =
      """
      SELECT l.leaf_index AS leaf, e.id, e.subject_kind, e.subject_id, COALESCE(s.barcode, c.code, h.code) AS code,
             e.event_time, e.recorded_at, e.business_step, e.disposition, e.from_custodian, e.from_place,
             e.to_custodian, e.to_place, e.corrects_id, e.note, LOWER(HEX(e.hash)) AS hash,
             COALESCE(h.carrier, t.carrier, f.carrier) AS carrier
      """;

  private static final String JOINED =
      """
      LEFT JOIN specimen s ON e.subject_kind = 'SPECIMEN' AND s.id = e.subject_id
      LEFT JOIN container c ON e.subject_kind = 'CONTAINER' AND c.id = e.subject_id
      LEFT JOIN shipment h ON e.subject_kind = 'SHIPMENT' AND h.id = e.subject_id
      LEFT JOIN shipment t ON e.to_place LIKE 'shipment:%%' AND t.code = CONVERT(SUBSTRING(e.to_place, 10) USING ascii)
      LEFT JOIN shipment f ON e.from_place LIKE 'shipment:%%'
        AND f.code = CONVERT(SUBSTRING(e.from_place, 10) USING ascii)
      """;

  private static final String BY_LOG =
      SELECT
          + "FROM custody_leaf l STRAIGHT_JOIN custody_event e ON e.id = l.event_id "
          + JOINED
          + "WHERE l.leaf_index >= :from AND l.leaf_index < :until AND %s ORDER BY l.leaf_index";

  /** Its own events, those it was the other side of, and with each of these the next one. */
  private static final String BY_SUBJECT =
      SELECT
          + """
          FROM (SELECT id FROM custody_event WHERE subject_id IN (<ids>)
                UNION SELECT id FROM custody_event WHERE related_id IN (<ids>)
                UNION SELECT n.id FROM custody_event r
                  JOIN custody_event n ON n.subject_id = r.subject_id AND n.sequence = r.sequence + 1
                  WHERE r.related_id IN (<ids>)
                UNION SELECT p.id FROM custody_event m
                  JOIN custody_event p ON p.subject_id = m.related_id AND p.recorded_at = m.recorded_at
                  WHERE m.subject_id IN (<ids>) AND m.related_kind = 'SPECIMEN') about
          JOIN custody_event e ON e.id = about.id
          JOIN custody_leaf l ON l.event_id = e.id
          """
          + JOINED
          + "WHERE l.leaf_index >= :from AND %s ORDER BY l.leaf_index LIMIT :limit";

  private static final String BY_ID =
      SELECT
          + "FROM custody_event e JOIN custody_leaf l ON l.event_id = e.id "
          + JOINED
          + "WHERE (e.id IN (<ids>) OR e.corrects_id IN (<ids>)) AND %s ORDER BY l.leaf_index";

  @Inject private Database database;

  private static String within(Scope scope) {
    return "(s.id IS NOT NULL AND "
        + scope.condition("s.site_id", "s.study_id")
        + " OR c.id IS NOT NULL AND "
        + scope.condition("c.site_id")
        + " OR h.id IS NOT NULL AND ("
        + scope.condition("h.from_site_id")
        + " OR "
        + scope.condition("h.to_site_id")
        + "))";
  }

  /** How many leaves there are. */
  long size() {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COALESCE(MAX(leaf_index), -1) + 1 FROM custody_leaf")
                .mapTo(Long.class)
                .one());
  }

  List<LoggedRow> between(long from, long until, Scope scope) {
    return database.on(
        handle ->
            rows(
                handle
                    .createQuery(BY_LOG.formatted(within(scope)))
                    .bind("from", from)
                    .bind("until", until)
                    .bindMap(scope.binds())));
  }

  List<LoggedRow> about(Collection<UUID> subjects, long from, int limit, Scope scope) {
    return database.on(
        handle ->
            rows(
                handle
                    .createQuery(BY_SUBJECT.formatted(within(scope)))
                    .bindList("ids", List.copyOf(subjects))
                    .bind("from", from)
                    .bind("limit", limit)
                    .bindMap(scope.binds())));
  }

  /** Those of these ids, and the corrections that declare one of them wrong. */
  List<LoggedRow> named(Collection<UUID> ids, Scope scope) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            rows(
                handle
                    .createQuery(BY_ID.formatted(within(scope)))
                    .bindList("ids", List.copyOf(ids))
                    .bindMap(scope.binds())));
  }

  private static List<LoggedRow> rows(Query query) {
    return query.map(ConstructorMapper.of(LoggedRow.class)).list();
  }

  /** A tube that was made in a division. */
  public record Made(UUID eventId, String barcode) {}

  /** Barcodes of what came out of divisions, by the id of the parent's event. One query. */
  Map<UUID, List<String>> outputs(Collection<UUID> divisions) {
    if (divisions.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.id AS event_id, s.barcode
                    FROM custody_event p
                    JOIN custody_event m ON m.related_id = p.subject_id AND m.related_kind = 'SPECIMEN'
                      AND m.business_step = 'COMMISSIONING' AND m.recorded_at = p.recorded_at
                    JOIN specimen s ON s.id = m.subject_id
                    WHERE p.id IN (<ids>) ORDER BY s.barcode
                    """)
                .bindList("ids", List.copyOf(divisions))
                .map(ConstructorMapper.of(Made.class))
                .collect(
                    Collectors.groupingBy(
                        Made::eventId, Collectors.mapping(Made::barcode, Collectors.toList()))));
  }

  /** Something that a code names. */
  public record Coded(SubjectKind kind, UUID id, String code) {}

  /** What stands under these codes, of whatever kind. */
  List<Coded> coded(List<String> codes, Optional<SubjectKind> kind) {
    var ascii = codes.stream().filter(Ascii::holds).toList();
    if (ascii.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Coded>();
    found.addAll(
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT 'SPECIMEN' AS kind, id, barcode AS code FROM specimen WHERE barcode IN (<codes>)
                        UNION ALL SELECT 'CONTAINER', id, code FROM container WHERE code IN (<codes>)
                        UNION ALL SELECT 'SHIPMENT', id, code FROM shipment WHERE code IN (<codes>)
                        """)
                    .bindList("codes", ascii)
                    .map(ConstructorMapper.of(Coded.class))
                    .list()));
    found.removeIf(one -> kind.isPresent() && kind.get() != one.kind());
    return found;
  }
}
