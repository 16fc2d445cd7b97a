package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.identity.Sites;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code probe}. Who writes readings or alarms of one locks it first. */
@ApplicationScoped
class Probes {
  @Inject private Database database;

  /**
   * By code, in whatever case; unknown ones are left out. Locked until the end of the transaction,
   * and as they are after everybody who had them locked before.
   */
  Map<Barcode, Probe> lock(Collection<Barcode> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.id, p.code, p.name, p.site_id, (SELECT s.code FROM site s WHERE s.id = p.site_id) AS site,
                           p.last_read_at
                    FROM probe p WHERE p.code IN (<codes>) ORDER BY p.code FOR UPDATE
                    """)
                .bindList("codes", codes.stream().map(Barcode::text).toList())
                .map(ConstructorMapper.of(Probe.class))
                .collect(
                    Collectors.toMap(probe -> new Barcode(probe.code()), Function.identity())));
  }

  /**
   * @throws NotFound if there is none of this code
   */
  Probe lock(Barcode code) {
    return lock(List.of(code)).values().stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("probe", code.text()));
  }

  void add(Barcode code, String name, Sites.Site site) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO probe (id, code, name, site_id) VALUES (:id, :code, :name, :site)")
                .bind("id", Ids.next())
                .bind("code", code.text())
                .bind("name", name)
                .bind("site", site.id())
                .execute());
  }

  void change(UUID id, String name, Sites.Site site) {
    database.on(
        handle ->
            handle
                .createUpdate("UPDATE probe SET name = :name, site_id = :site WHERE id = :id")
                .bind("name", name)
                .bind("site", site.id())
                .bind("id", id)
                .execute());
  }

  /** Notes the newest reading of each; older ones than are known change nothing. */
  void advance(Map<UUID, Instant> newest) {
    database.batch(
        "UPDATE probe SET last_read_at = GREATEST(COALESCE(last_read_at, ?), ?) WHERE id = ?",
        newest.entrySet(),
        (update, probe) -> {
          var at = Database.utc(probe.getValue());
          update.setObject(1, at);
          update.setObject(2, at);
          update.setObject(3, probe.getKey());
        });
  }
}
