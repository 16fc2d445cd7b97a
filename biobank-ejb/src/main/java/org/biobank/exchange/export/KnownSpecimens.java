package org.biobank.exchange.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.exchange.row.PlannedTube;
import org.biobank.identity.Scope;
import org.biobank.processing.FindFreezeThaws;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.PlainDecimal;
import org.biobank.specimen.LabelSpecimens;
import org.biobank.specimen.SpecimenFilter;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.jspecify.annotations.Nullable;

/** Reads specimens in the columns of the template: for comparing rows with them, and for export. */
@ApplicationScoped
public class KnownSpecimens {
  private static final String SELECT =
      """
      SELECT s.id, s.barcode, s.type_code, s.lineage, m.barcode AS parent, d.code AS donor, y.code AS study,
             e.code AS event, v.code AS visit, v.visited_at, i.code AS site, s.initial_quantity, s.available_quantity,
             s.unit, s.collected_at, s.tube_format, s.risk_group, c.code AS box, p.row_index, p.column_index,
             t.row_count, t.column_count, t.row_scheme, t.column_scheme, s.status, s.note, s.version, s.donor_id,
             s.visit_id, s.study_id, s.site_id
      FROM specimen s
      JOIN donor d ON d.id = s.donor_id
      JOIN study y ON y.id = s.study_id
      JOIN site i ON i.id = s.site_id
      JOIN visit v ON v.id = s.visit_id
      LEFT JOIN collection_event e ON e.id = v.collection_event_id
      LEFT JOIN specimen m ON m.id = s.parent_id
      LEFT JOIN placement p ON p.specimen_id = s.id
      LEFT JOIN container c ON c.id = p.container_id
      LEFT JOIN container_type t ON t.code = c.type_code
      """;

  @Inject private Database database;
  @Inject private LabelSpecimens labelSpecimens;
  @Inject private FindFreezeThaws freezeThaws;

  /** In whatever case the codes are written; unknown ones are left out. Four queries. */
  public Map<Barcode, KnownSpecimen> byBarcodes(Collection<Barcode> barcodes) {
    if (barcodes.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<Barcode, KnownSpecimen>();
    whole(
            database.on(
                handle ->
                    handle
                        .createQuery(SELECT + "WHERE s.barcode IN (<codes>)")
                        .bindList("codes", barcodes.stream().map(Barcode::text).distinct().toList())
                        .map((row, context) -> read(row))
                        .list()))
        .forEach(specimen -> found.put(specimen.barcode(), specimen));
    return found;
  }

  /** A page of an export, by barcode. */
  List<KnownSpecimen> page(SpecimenFilter filter, Scope scope, int size) {
    var conditions = new ArrayList<String>();
    Map<String, Object> binds = new HashMap<>(scope.binds());
    conditions.add(scope.condition("s.site_id", "s.study_id"));
    filter.into(conditions, binds);
    return whole(
        database.on(
            handle ->
                handle
                    .createQuery(
                        SELECT
                            + "WHERE "
                            + String.join(" AND ", conditions)
                            + " ORDER BY s.barcode LIMIT :size")
                    .bindMap(binds)
                    .bind("size", size)
                    .map((row, context) -> read(row))
                    .list()));
  }

  /** With their labels, and what follows from what was done to them. */
  private List<KnownSpecimen> whole(List<KnownSpecimen> found) {
    var ids = found.stream().map(KnownSpecimen::id).toList();
    var labels = labelSpecimens.of(ids);
    var thaws = freezeThaws.of(ids);
    return found.stream()
        .map(
            one ->
                one.with(
                    labels.getOrDefault(one.id(), List.of()),
                    Objects.requireNonNull(thaws.get(one.id()))))
        .toList();
  }

  private static KnownSpecimen read(ResultSet row) throws SQLException {
    var cells = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    put(cells, TemplateColumn.BARCODE, row.getString("barcode"));
    put(cells, TemplateColumn.TYPE, row.getString("type_code"));
    put(cells, TemplateColumn.LINEAGE, row.getString("lineage"));
    put(cells, TemplateColumn.PARENT_BARCODE, row.getString("parent"));
    put(cells, TemplateColumn.DONOR, row.getString("donor"));
    put(cells, TemplateColumn.STUDY, row.getString("study"));
    put(cells, TemplateColumn.EVENT, row.getString("event"));
    put(cells, TemplateColumn.VISIT, row.getString("visit"));
    put(cells, TemplateColumn.VISITED_AT, time(row, "visited_at"));
    put(cells, TemplateColumn.SITE, row.getString("site"));
    put(cells, TemplateColumn.QUANTITY, PlainDecimal.shown(row.getBigDecimal("initial_quantity")));
    put(
        cells,
        TemplateColumn.AVAILABLE_QUANTITY,
        PlainDecimal.shown(row.getBigDecimal("available_quantity")));
    put(cells, TemplateColumn.UNIT, row.getString("unit"));
    put(cells, TemplateColumn.COLLECTED_AT, time(row, "collected_at"));
    put(cells, TemplateColumn.TUBE_FORMAT, row.getString("tube_format"));
    put(cells, TemplateColumn.RISK_GROUP, row.getString("risk_group"));
    put(cells, TemplateColumn.BOX, row.getString("box"));
    put(cells, TemplateColumn.POSITION, position(row));
    put(cells, TemplateColumn.STATUS, row.getString("status"));
    put(cells, TemplateColumn.NOTE, row.getString("note"));
    return new KnownSpecimen(
        row.getObject("id", UUID.class),
        new Barcode(row.getString("barcode")),
        SpecimenStatus.valueOf(row.getString("status")),
        row.getInt("version"),
        new PlannedTube.Origin(
            row.getObject("donor_id", UUID.class),
            row.getObject("visit_id", UUID.class),
            row.getObject("study_id", UUID.class),
            row.getObject("site_id", UUID.class),
            row.getString("site")),
        false,
        cells);
  }

  private static void put(
      Map<TemplateColumn, String> cells, TemplateColumn column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      cells.put(column, text);
    }
  }

  private static String time(ResultSet row, String column) throws SQLException {
    return Database.instant(row, column).toString();
  }

  private static @Nullable String position(ResultSet row) throws SQLException {
    if (row.getString("box") == null) {
      return null;
    }
    return new Grid(
            row.getInt("row_count"),
            row.getInt("column_count"),
            AxisScheme.valueOf(row.getString("row_scheme")),
            AxisScheme.valueOf(row.getString("column_scheme")))
        .label(new Position(row.getInt("row_index"), row.getInt("column_index")));
  }
}
