package org.biobank.supply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code kit} and {@code kit_tube}, read in sets. */
@ApplicationScoped
class Kits {
  /** Whether a kit has expired is a matter of the day; bind {@code today}. */
  private static final String SELECT =
      """
      SELECT * FROM (
        SELECT k.id, k.code, k.study_id, y.code AS study, k.collection_event_id AS event_id, e.code AS event,
               k.site_id, i.code AS site,
               IF(k.status IN ('ASSEMBLED', 'SENT') AND k.expires_on < :today, 'EXPIRED', k.status) AS status,
               k.expires_on, k.assembled_at, k.donor_id, d.code AS donor, v.code AS visit, k.void_reason
        FROM kit k
        JOIN study y ON y.id = k.study_id
        JOIN collection_event e ON e.id = k.collection_event_id
        JOIN site i ON i.id = k.site_id
        LEFT JOIN donor d ON d.id = k.donor_id
        LEFT JOIN visit v ON v.id = k.visit_id
        WHERE %s) k
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * The kits of these codes, in their order, locked until the end of the transaction.
   *
   * @throws NotFound if one of them is nobody's
   */
  List<Kit> lock(Collection<Barcode> codes) {
    database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM kit WHERE code IN (<codes>) ORDER BY code FOR UPDATE")
                .bindList("codes", texts(codes))
                .mapTo(UUID.class)
                .list());
    var found = new ArrayList<Kit>();
    var known = byCodes(codes);
    for (var code : codes) {
      found.add(
          known.stream()
              .filter(kit -> kit.code().equalsIgnoreCase(code.text()))
              .findFirst()
              .orElseThrow(() -> new NotFound("kit", code.text())));
    }
    return found;
  }

  /** By its own code, or by that of one of its tubes; each by its key. */
  Optional<Kit> byAnyCode(Barcode code) {
    return byCodes(List.of(code)).stream()
        .findFirst()
        .or(() -> kitOfTube(code).flatMap(kit -> byCodes(List.of(kit)).stream().findFirst()));
  }

  private Optional<Barcode> kitOfTube(Barcode tube) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT k.code FROM kit_tube t JOIN kit k ON k.id = t.kit_id WHERE t.barcode = :code")
                .bind("code", tube.text())
                .mapTo(Barcode.class)
                .findOne());
  }

  private List<Kit> byCodes(Collection<Barcode> codes) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted("k.code IN (<codes>)"))
                .bind("today", today())
                .bindList("codes", texts(codes))
                .map(ConstructorMapper.of(Kit.class))
                .list());
  }

  /** A page, by code. */
  List<Kit> page(List<String> inner, List<String> outer, Map<String, Object> binds, int limit) {
    var sql =
        SELECT.formatted(String.join(" AND ", inner))
            + (outer.isEmpty() ? "" : " WHERE " + String.join(" AND ", outer))
            + " ORDER BY k.code LIMIT :limit";
    return database.on(
        handle ->
            handle
                .createQuery(sql)
                .bind("today", today())
                .bindMap(binds)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Kit.class))
                .list());
  }

  /** With their tubes; one query. */
  List<KitRecord> whole(List<Kit> kits) {
    if (kits.isEmpty()) {
      return List.of();
    }
    var tubes =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT k.kit_id, a.code AS anticipated, a.type_code AS type, t.name AS type_name,
                               a.tube_format, a.quantity, t.unit, k.barcode
                        FROM kit_tube k
                        JOIN anticipated_specimen a ON a.id = k.anticipated_specimen_id
                        JOIN specimen_type t ON t.code = a.type_code
                        WHERE k.kit_id IN (<ids>) ORDER BY a.sort_order, a.code
                        """)
                    .bindList("ids", kits.stream().map(Kit::id).toList())
                    .map(ConstructorMapper.of(TubeRow.class))
                    .collect(groupingBy(TubeRow::kitId, mapping(TubeRow::tube, toList()))));
    return kits.stream().map(kit -> record(kit, tubes.getOrDefault(kit.id(), List.of()))).toList();
  }

  private static KitRecord record(Kit kit, List<KitRecord.Tube> tubes) {
    return new KitRecord(
        kit.code(),
        kit.study(),
        kit.event(),
        kit.site(),
        kit.status(),
        kit.expiresOn(),
        kit.assembledAt(),
        kit.donor(),
        kit.visit(),
        kit.voidReason(),
        tubes);
  }

  /**
   * Those of the codes that a kit, a tube of one or a specimen has. Looks into {@code specimen} by
   * its unique key: an empty tube must not carry a full one's code.
   */
  Set<Barcode> taken(Collection<Barcode> codes) {
    return codes.isEmpty()
        ? Set.of()
        : database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT code FROM kit WHERE code IN (<codes>)
                        UNION ALL SELECT barcode FROM kit_tube WHERE barcode IN (<codes>)
                        UNION ALL SELECT barcode FROM specimen WHERE barcode IN (<codes>)
                        """)
                    .bindList("codes", texts(codes))
                    .mapTo(Barcode.class)
                    .collect(toSet()));
  }

  private static List<String> texts(Collection<Barcode> codes) {
    return codes.stream().map(Barcode::text).distinct().toList();
  }

  /** A tube with the kit it is of. */
  public record TubeRow(
      UUID kitId,
      String anticipated,
      String type,
      String typeName,
      Optional<String> tubeFormat,
      BigDecimal quantity,
      String unit,
      String barcode) {
    KitRecord.Tube tube() {
      return new KitRecord.Tube(anticipated, type, typeName, tubeFormat, quantity, unit, barcode);
    }
  }
}
