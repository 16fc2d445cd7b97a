package org.biobank.lookup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Scan;
import org.biobank.shared.View;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Says what a scanned code is, whatever its case: one query over the unique codes of everything
 * that carries one; where nothing has the text itself for a code, two more over the labels, and the
 * codes that the text holds. A code of another site is named as such, since the tube is in
 * somebody's hand.
 */
@View
public class IdentifyCode {
  /** A shipment belongs to two sites; an empty tube is its kit. */
  private static final String EVERY_CODE =
      """
      SELECT f.*, a.code AS site, b.code AS other_site FROM (
        SELECT 'SPECIMEN' AS kind, s.barcode AS code, t.name AS title, s.status, s.site_id, NULL AS other_site_id, s.study_id, FALSE AS box
        FROM specimen s JOIN specimen_type t ON t.code = s.type_code WHERE s.barcode IN (<codes>)
        UNION ALL
        SELECT 'CONTAINER', c.code, c.name, c.status, c.site_id, NULL, NULL, t.holds_specimens
        FROM container c JOIN container_type t ON t.code = c.type_code WHERE c.code IN (<codes>)
        UNION ALL
        SELECT 'DONOR', code, 'Donor', status, site_id, NULL, NULL, FALSE FROM donor WHERE code IN (<codes>)
        UNION ALL
        SELECT 'VISIT', code, 'Visit', NULL, site_id, NULL, study_id, FALSE FROM visit WHERE code IN (<codes>)
        UNION ALL
        SELECT 'SHIPMENT', code, 'Shipment', status, from_site_id, to_site_id, NULL, FALSE FROM shipment WHERE code IN (<codes>)
        UNION ALL
        SELECT 'KIT', k.code, 'Kit', k.status, k.site_id, NULL, k.study_id, FALSE FROM kit k WHERE k.code IN (<codes>)
        UNION ALL
        SELECT 'KIT', k.code, 'Kit', k.status, k.site_id, NULL, k.study_id, FALSE
        FROM kit_tube e JOIN kit k ON k.id = e.kit_id
        WHERE e.barcode IN (<codes>) AND NOT EXISTS (SELECT 1 FROM specimen t WHERE t.barcode = e.barcode)
      ) f
      JOIN site a ON a.id = f.site_id LEFT JOIN site b ON b.id = f.other_site_id
      """;

  /** The codes of what bears one of these texts as a label. */
  private static final String LABELLED =
      """
      SELECT l.text, s.barcode FROM specimen_label l JOIN specimen s ON s.id = l.specimen_id WHERE l.text IN (<codes>)
      UNION
      SELECT l.text, c.code FROM container_label l JOIN container c ON c.id = l.container_id WHERE l.text IN (<codes>)
      """;

  @Inject private Database database;
  @Inject private CurrentActor current;

  /** Absent when nobody knows the code, and when what it holds belongs to several things. */
  @Requires(Permission.CODE_LOOKUP)
  public Optional<IdentifiedCode> identify(@Subject Scan scan) {
    var actor = current.actor();
    return scan.itself()
        .flatMap(code -> known(List.of(code)).stream().findFirst())
        .or(() -> labelled(scan))
        .map(row -> row.asSeenBy(actor));
  }

  /** By a label, or by what a GS1 or ISBT 128 label holds. */
  private Optional<CodeRow> labelled(Scan scan) {
    var texts = Stream.concat(scan.itself().stream(), scan.content().stream()).distinct().toList();
    var bearers = bearers(texts);
    var itself =
        scan.itself().stream()
            .flatMap(code -> bearers.getOrDefault(code, List.of()).stream())
            .toList();
    if (!itself.isEmpty()) {
      return theOnly(known(itself));
    }
    var held = Stream.concat(texts.stream(), bearers.values().stream().flatMap(List::stream));
    return theOnly(known(held.distinct().toList()));
  }

  private Map<Barcode, List<Barcode>> bearers(List<Barcode> texts) {
    return texts.isEmpty()
        ? Map.of()
        : database.on(
            handle ->
                handle
                    .createQuery(LABELLED)
                    .bindList("codes", texts.stream().map(Barcode::text).toList())
                    .map(
                        (row, context) ->
                            Map.entry(new Barcode(row.getString(1)), new Barcode(row.getString(2))))
                    .collect(
                        Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private List<CodeRow> known(List<Barcode> codes) {
    return codes.isEmpty()
        ? List.of()
        : database.on(
            handle ->
                handle
                    .createQuery(EVERY_CODE)
                    .bindList("codes", codes.stream().map(Barcode::text).toList())
                    .map(ConstructorMapper.of(CodeRow.class))
                    .list());
  }

  private static Optional<CodeRow> theOnly(List<CodeRow> rows) {
    return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
  }

  /** One hit. */
  public record CodeRow(
      CodeKind kind,
      String code,
      String title,
      @Nullable String status,
      UUID siteId,
      @Nullable UUID otherSiteId,
      @Nullable UUID studyId,
      boolean box,
      String site,
      @Nullable String otherSite) {

    IdentifiedCode asSeenBy(Actor actor) {
      var here = isOf(actor);
      var there = otherSiteId != null && actor.mayAt(Permission.CODE_LOOKUP, otherSiteId);
      var yours = here || there;
      return new IdentifiedCode(kind, code, title, yours ? status : null, sites(), box, yours);
    }

    /** What belongs to a study is only theirs whose grant covers that as well. */
    private boolean isOf(Actor actor) {
      return studyId == null
          ? actor.mayAt(Permission.CODE_LOOKUP, siteId)
          : actor.mayWithin(Permission.CODE_LOOKUP, siteId, studyId);
    }

    private String sites() {
      return otherSite == null ? site : site + " to " + otherSite;
    }
  }
}
