package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.identity.Scope;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code stock_take}. Who changes one locks it first; others wait. */
@ApplicationScoped
class StockTakes {
  private static final String SELECT =
      """
      SELECT t.id, t.code, t.site_id, i.code AS site, c.code AS container, t.status, t.note,
             o.username AS opened_by, t.opened_at, t.ended_at
      FROM stock_take t
      JOIN site i ON i.id = t.site_id
      JOIN container c ON c.id = t.container_id
      JOIN app_user o ON o.id = t.opened_by
      """;

  @Inject private Database database;

  /**
   * As it stands now.
   *
   * @throws NotFound if there is none of this code
   */
  StockTake get(Barcode code) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(SELECT + " WHERE t.code = :code")
                    .bind("code", code.text())
                    .map(ConstructorMapper.of(StockTake.class))
                    .findOne())
        .orElseThrow(() -> new NotFound("stock-take", code.text()));
  }

  /**
   * As {@link #get}, locked until the end of the transaction; to be called before any other read.
   */
  StockTake lock(Barcode code) {
    database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM stock_take WHERE code = :code FOR UPDATE")
                .bind("code", code.text())
                .mapTo(UUID.class)
                .findOne());
    return get(code);
  }

  /** Newest first. */
  List<StockTake> list(Scope scope, Optional<String> before, int limit) {
    var binds = new HashMap<>(scope.binds());
    before.ifPresent(code -> binds.put("before", code));
    var after = before.isPresent() ? " AND t.code < :before" : "";
    return database.on(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " WHERE "
                        + scope.condition("t.site_id")
                        + after
                        + " ORDER BY t.code DESC LIMIT :limit")
                .bindMap(binds)
                .bind("limit", limit)
                .map(ConstructorMapper.of(StockTake.class))
                .list());
  }

  /** A code that no stock-take has yet; the number runs on over the years. */
  String nextCode(int year) {
    return Stream.generate(this::nextNumber)
        .map(number -> "ST-%d-%06d".formatted(year, number))
        .filter(this::isFree)
        .findFirst()
        .orElseThrow();
  }

  private long nextNumber() {
    return database.on(
        handle ->
            handle.createQuery("SELECT NEXT VALUE FOR stock_take_number").mapTo(Long.class).one());
  }

  private boolean isFree(String code) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) = 0 FROM stock_take WHERE code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
  }

  void add(StockTake opened, UUID containerId, UUID actorId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO stock_take
                      (id, code, site_id, container_id, status, note, opened_by, opened_at)
                    VALUES (:id, :code, :siteId, :containerId, :status, :note, :actorId, :openedAt)
                    """)
                .bindMethods(opened)
                .bind("containerId", containerId)
                .bind("actorId", actorId)
                .execute());
  }

  void end(UUID id, StockTakeStep step, UUID actorId, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE stock_take SET status = :status, ended_by = :actor, ended_at = :at
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("status", step.to().name())
                .bind("actor", actorId)
                .bind("at", at)
                .execute());
  }
}
