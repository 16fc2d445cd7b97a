package org.biobank.storage.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.identity.Scope;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.Json;
import org.biobank.shared.NotFound;
import org.biobank.storage.container.Box;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Scans that devices handed over: {@code rack_scan}. */
@ApplicationScoped
public class RackScans {
  private static final String SELECT =
      """
      SELECT r.id, r.site_id, s.code AS site, u.username AS device, r.name, r.scanned_at, r.received_at,
             r.rack_code, c.code AS box, r.state, r.row_count, r.column_count, r.wells
      FROM rack_scan r
      JOIN site s ON s.id = r.site_id
      JOIN app_user u ON u.id = r.device_id
      LEFT JOIN container c ON c.code = r.rack_code AND c.site_id = r.site_id
      WHERE\s""";

  @Inject private Database database;

  /** Returns its id. */
  UUID add(NewRackScan scan, UUID siteId, Actor device, Instant now) {
    var id = Ids.next();
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO rack_scan (id, site_id, device_id, name, scanned_at, received_at, rack_code,
                                           row_count, column_count, wells, state)
                    VALUES (:id, :site, :device, :name, :scanned, :now, :rack, :rows, :columns, :wells, 'WAITING')
                    """)
                .bind("id", id)
                .bind("site", siteId)
                .bind("device", device.id())
                .bind("name", scan.name())
                .bind("scanned", scan.scannedAt())
                .bind("now", now)
                .bind("rack", scan.rackCode().map(Barcode::text).orElse(null))
                .bind("rows", scan.grid().rows())
                .bind("columns", scan.grid().columns())
                .bind("wells", written(scan.grid().wells()))
                .execute());
    return id;
  }

  /** Those that nobody has looked at, the oldest first. */
  List<RackScan> waiting(Scope scope, int limit) {
    var condition = "r.state = 'WAITING' AND " + scope.condition("r.site_id");
    var order = " ORDER BY r.received_at, r.id LIMIT " + limit;
    return rows(condition + order, scope.binds()).stream().map(RackScanRow::scan).toList();
  }

  /**
   * One that the actor may store with.
   *
   * @throws NotFound if there is none
   */
  RackScan get(UUID id, Actor actor) {
    var row =
        rows("r.id = :id", Map.of("id", id)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("rack scan", id.toString()));
    actor.requireAt(Permission.STORAGE_PLACE, row.siteId(), id.toString());
    return row.scan();
  }

  /**
   * @throws RackScanClosed if it waits no longer
   */
  public void use(UUID id, Box box, Actor actor, Instant now) {
    get(id, actor);
    close(id, RackScanState.USED, box.id(), actor, now);
  }

  /**
   * @throws RackScanClosed if it waits no longer
   */
  void dismiss(UUID id, Actor actor, Instant now) {
    get(id, actor);
    close(id, RackScanState.DISMISSED, null, actor, now);
  }

  private void close(UUID id, RackScanState state, @Nullable UUID boxId, Actor actor, Instant now) {
    int closed =
        database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE rack_scan SET state = :state, container_id = :box, closed_by = :actor, closed_at = :now
                        WHERE id = :id AND state = 'WAITING'
                        """)
                    .bind("state", state.name())
                    .bind("box", boxId)
                    .bind("actor", actor.id())
                    .bind("now", now)
                    .bind("id", id)
                    .execute());
    if (closed == 0) {
      throw new RackScanClosed(id);
    }
  }

  private List<RackScanRow> rows(String condition, Map<String, Object> binds) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bindMap(binds)
                .map(ConstructorMapper.of(RackScanRow.class))
                .list());
  }

  private static String written(List<ScannedGrid.Well> wells) {
    try {
      return Json.MAPPER.writeValueAsString(wells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("positions and barcodes make JSON", e);
    }
  }

  /** One scan as the query gives it. */
  public record RackScanRow(
      UUID id,
      UUID siteId,
      String site,
      String device,
      String name,
      Instant scannedAt,
      Instant receivedAt,
      @Nullable String rackCode,
      @Nullable String box,
      RackScanState state,
      int rowCount,
      int columnCount,
      String wells) {

    RackScan scan() {
      return new RackScan(
          id,
          site,
          device,
          name,
          scannedAt,
          receivedAt,
          Optional.ofNullable(rackCode),
          Optional.ofNullable(box),
          state,
          new ScannedGrid(rowCount, columnCount, read()));
    }

    private List<ScannedGrid.Well> read() {
      try {
        return Json.MAPPER.readValue(wells, new TypeReference<>() {});
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the wells of rack scan " + id + " cannot be read", e);
      }
    }
  }
}
