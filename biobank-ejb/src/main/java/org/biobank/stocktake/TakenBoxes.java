package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.biobank.storage.container.FindContainers;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code stock_take_box}. */
@ApplicationScoped
class TakenBoxes {
  private static final String SELECT =
      """
      SELECT c.id, c.code, c.name, b.state, b.counts, b.counted_version, c.version, b.not_by
      FROM stock_take_box b JOIN container c ON c.id = b.container_id
      WHERE b.stock_take_id = :take
      """;

  @Inject private Database database;
  @Inject private FindContainers containers;

  void add(UUID stockTakeId, Collection<UUID> boxIds) {
    database.batch(
        """
        INSERT INTO stock_take_box (stock_take_id, container_id, state, counts)
        VALUES (?, ?, 'TO_COUNT', 0)
        """,
        boxIds,
        (insert, box) -> {
          insert.setObject(1, stockTakeId);
          insert.setObject(2, box);
        });
  }

  /** By code. */
  List<TakenBox> of(UUID stockTakeId) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + " ORDER BY c.code")
                .bind("take", stockTakeId)
                .map(ConstructorMapper.of(TakenBox.class))
                .list());
  }

  /**
   * @throws NotFound if the box is none of this stock-take
   */
  TakenBox get(StockTake take, Barcode box) {
    return find(take.id(), box)
        .or(() -> find(take.id(), containers.meant(box)))
        .orElseThrow(() -> new NotFound("box of this stock-take", box.text()));
  }

  private Optional<TakenBox> find(UUID stockTakeId, Barcode box) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + " AND c.code = :code")
                .bind("take", stockTakeId)
                .bind("code", box.text())
                .map(ConstructorMapper.of(TakenBox.class))
                .findOne());
  }

  void counted(UUID stockTakeId, UUID boxId, BoxStep step, int version) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE stock_take_box
                    SET state = :state, counts = counts + 1, counted_version = :version, not_by = NULL
                    WHERE stock_take_id = :take AND container_id = :box
                    """)
                .bind("state", step.to().name())
                .bind("version", version)
                .bind("take", stockTakeId)
                .bind("box", boxId)
                .execute());
  }

  void recount(UUID stockTakeId, UUID boxId, UUID notBy) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE stock_take_box SET state = 'TO_RECOUNT', not_by = :notBy
                    WHERE stock_take_id = :take AND container_id = :box
                    """)
                .bind("notBy", notBy)
                .bind("take", stockTakeId)
                .bind("box", boxId)
                .execute());
  }

  void corrected(UUID stockTakeId, Collection<UUID> boxIds) {
    database.batch(
        "UPDATE stock_take_box SET state = 'CORRECTED' WHERE stock_take_id = ? AND container_id ="
            + " ?",
        boxIds,
        (update, box) -> {
          update.setObject(1, stockTakeId);
          update.setObject(2, box);
        });
  }
}
