package org.biobank.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.storage.grid.Position;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code evacuation_move}: what is planned, done and left. */
@ApplicationScoped
class Moves {
  private static final String ADD =
      """
      INSERT INTO evacuation_move (evacuation_id, container_id, from_place, tubes, celsius_max, state, step, opening,
                                   freezer, to_id, to_row, to_column, to_label, slug, detail)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Characters that the column has. */
  private static final int DETAIL_MAX = 500;

  @Inject private Database database;

  /** In the order of carrying; what was done before first. */
  List<MoveRow> of(UUID evacuationId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT m.container_id, c.code AS container, m.state, m.step, m.opening, m.freezer, m.from_place,
                           m.tubes, m.celsius_max, d.code AS to_code, m.to_label, m.slug, m.detail,
                           u.username AS done_by, m.done_at, m.as_planned
                    FROM evacuation_move m
                    JOIN container c ON c.id = m.container_id
                    LEFT JOIN container d ON d.id = m.to_id
                    LEFT JOIN app_user u ON u.id = m.done_by
                    WHERE m.evacuation_id = :id ORDER BY m.step IS NULL, m.step, m.celsius_max, c.code
                    """)
                .bind("id", evacuationId)
                .map(ConstructorMapper.of(MoveRow.class))
                .list());
  }

  /** What is not done makes room for another plan. */
  void clear(UUID evacuationId) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM evacuation_move WHERE evacuation_id = :id AND state <> 'DONE'")
                .bind("id", evacuationId)
                .execute());
  }

  /** What was done and undone since is to be done once more; its chain of custody tells of both. */
  void forget(UUID evacuationId, List<UUID> containerIds) {
    database.batch(
        "DELETE FROM evacuation_move WHERE evacuation_id = ? AND container_id = ?",
        containerIds,
        (delete, containerId) -> {
          delete.setObject(1, evacuationId);
          delete.setObject(2, containerId);
        });
  }

  void add(UUID evacuationId, List<NewMove> moves) {
    database.batch(
        ADD,
        moves,
        (insert, move) -> {
          insert.setObject(1, evacuationId);
          insert.setObject(2, move.unit().id());
          insert.setString(3, move.from());
          insert.setLong(4, move.unit().tubes());
          insert.setBigDecimal(5, move.unit().celsiusMax());
          bindEnd(insert, move);
        });
  }

  private static void bindEnd(PreparedStatement insert, NewMove move) throws SQLException {
    if (move.end() instanceof NewMove.To to) {
      insert.setString(6, MoveState.PLANNED.name());
      insert.setInt(7, to.step());
      insert.setInt(8, to.opening());
      insert.setString(9, to.shelf().freezer());
      insert.setObject(10, to.shelf().id());
      insert.setInt(11, to.position().rowIndex());
      insert.setInt(12, to.position().columnIndex());
      insert.setString(13, to.label());
      insert.setNull(14, Types.VARCHAR);
      insert.setNull(15, Types.VARCHAR);
    } else if (move.end() instanceof NewMove.Nowhere nowhere) {
      insert.setString(6, MoveState.LEFT.name());
      for (int column = 7; column <= 13; column++) {
        insert.setNull(column, Types.NULL);
      }
      insert.setString(14, nowhere.reason().slug());
      insert.setString(15, cut(nowhere.reason().detail()));
    }
  }

  /** Rules may be named in it, and codes are long: a plan does not fail for its words. */
  private static String cut(String detail) {
    return detail.length() <= DETAIL_MAX ? detail : detail.substring(0, DETAIL_MAX - 1) + "…";
  }

  /** Where a box or rack was put, as planned or elsewhere. */
  record Done(UUID containerId, ShelfRow shelf, Position position, boolean asPlanned) {}

  void done(UUID evacuationId, Done done, Actor actor, Instant now) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE evacuation_move
                    SET state = 'DONE', to_id = :shelf, to_row = :row, to_column = :column, to_label = :label,
                        freezer = :freezer, slug = NULL, detail = NULL, done_by = :actor, done_at = :now,
                        as_planned = :asPlanned
                    WHERE evacuation_id = :id AND container_id = :container
                    """)
                .bind("shelf", done.shelf().id())
                .bind("row", done.position().rowIndex())
                .bind("column", done.position().columnIndex())
                .bind("label", done.shelf().grid().label(done.position()))
                .bind("freezer", done.shelf().freezer())
                .bind("actor", actor.id())
                .bind("now", now)
                .bind("asPlanned", done.asPlanned())
                .bind("id", evacuationId)
                .bind("container", done.containerId())
                .execute());
  }
}
