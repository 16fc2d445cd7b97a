package org.biobank.lookup;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;
import org.biobank.storage.container.FindContainers;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Says what is to be printed on the labels of specimens, containers, shipments and kits. One query,
 * and more only where something is named by another label of it.
 */
@View
public class DescribeLabels {
  private static final String EVERY_CODE =
      """
      SELECT f.*, a.code AS site FROM (
        SELECT s.barcode AS code, t.name AS title, d.code AS belongs_to, s.collected_at AS dated, s.site_id, s.study_id
        FROM specimen s JOIN specimen_type t ON t.code = s.type_code JOIN donor d ON d.id = s.donor_id
        WHERE s.barcode IN (<codes>)
        UNION ALL
        SELECT c.code, c.name, NULL, NULL, c.site_id, NULL FROM container c WHERE c.code IN (<codes>)
        UNION ALL
        SELECT h.code, CONCAT('to ', r.name, ', ', r.city, ', ', r.country), CONCAT(h.carrier, ' ', COALESCE(h.tracking_number, '')), h.created_at, h.from_site_id, NULL
        FROM shipment h JOIN site r ON r.id = h.to_site_id WHERE h.code IN (<codes>)
        UNION ALL
        SELECT k.code, CONCAT('Kit ', y.code, ' ', e.code), NULL, k.assembled_at, k.site_id, k.study_id
        FROM kit k JOIN study y ON y.id = k.study_id JOIN collection_event e ON e.id = k.collection_event_id
        WHERE k.code IN (<codes>)
        UNION ALL
        SELECT u.barcode, CONCAT(n.code, ' ', t.name), k.code, k.assembled_at, k.site_id, k.study_id
        FROM kit_tube u
        JOIN kit k ON k.id = u.kit_id
        JOIN anticipated_specimen n ON n.id = u.anticipated_specimen_id
        JOIN specimen_type t ON t.code = n.type_code
        WHERE u.barcode IN (<codes>) AND NOT EXISTS (SELECT 1 FROM specimen s WHERE s.barcode = u.barcode)
      ) f
      JOIN site a ON a.id = f.site_id
      """;

  @Inject private Database database;
  @Inject private FindSpecimens specimens;
  @Inject private FindContainers containers;
  @Inject private CurrentActor current;

  /**
   * In the order asked for; a code named twice gets two labels.
   *
   * @throws CodesUnknown naming every code that nothing has
   * @throws org.biobank.identity.OutsideScope if one belongs to another site or study
   */
  @Requires(Permission.LABEL_PRINT)
  public List<LabelText> describe(List<Barcode> asked) {
    var known = known(asked);
    var codes = asked;
    if (!known.keySet().containsAll(asked)) {
      codes = meant(asked, known.keySet());
      known = known(codes);
    }
    return described(codes, known);
  }

  private List<LabelText> described(List<Barcode> codes, Map<Barcode, LabelRow> known) {
    var unknown = codes.stream().filter(code -> !known.containsKey(code)).map(Barcode::text);
    var nobodys = unknown.distinct().toList();
    if (!nobodys.isEmpty()) {
      throw new CodesUnknown(nobodys);
    }
    var actor = current.actor();
    known.values().forEach(row -> row.requireWithinScopeOf(actor));
    return codes.stream()
        .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
        .map(LabelRow::text)
        .toList();
  }

  /** The codes that are printed on the things, whatever else they are called. */
  private List<Barcode> meant(List<Barcode> asked, Set<Barcode> known) {
    var others = asked.stream().filter(code -> !known.contains(code)).toList();
    var tubes = specimens.byBarcodes(others);
    return asked.stream()
        .map(code -> known.contains(code) ? code : FindSpecimens.meant(code, tubes))
        .map(code -> others.contains(code) ? containers.meant(code) : code)
        .toList();
  }

  private Map<Barcode, LabelRow> known(List<Barcode> codes) {
    var rows = new HashMap<Barcode, LabelRow>();
    database
        .on(
            handle ->
                handle
                    .createQuery(EVERY_CODE)
                    .bindList("codes", codes.stream().map(Barcode::text).distinct().toList())
                    .map(ConstructorMapper.of(LabelRow.class))
                    .list())
        .forEach(row -> rows.put(new Barcode(row.code()), row));
    return rows;
  }
}
