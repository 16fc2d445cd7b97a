package org.biobank.storage.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.Containers;
import org.biobank.storage.container.PlaceTaken;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * For other subjects' use cases: puts a container, with all it holds, at a place of another. One
 * row changes. Whether it may stand there was the caller's to look at; that the place is free is
 * held by the database.
 */
@ApplicationScoped
public class RelocateContainer {
  @Inject private Database database;
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private CustodyLedger ledger;

  /** Which container goes to which place of which other. */
  public record Target(UUID containerId, UUID parentId, Position position) {}

  /** What names the new place. */
  public record Parent(
      String code,
      String site,
      int rowCount,
      int columnCount,
      AxisScheme rowScheme,
      AxisScheme columnScheme) {
    Grid grid() {
      return new Grid(rowCount, columnCount, rowScheme, columnScheme);
    }
  }

  /**
   * From now to the end of the transaction nobody stores into the container, nor moves it, nor
   * changes a rule of its site. To be called before anything is read.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(Barcode code) {
    locks.lockTreeOf(code);
  }

  /**
   * @throws PlaceTaken if another container stands there
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void relocate(Actor actor, Target target, Instant at) {
    containers.advance(List.of(target.parentId()));
    put(target);
    var parent = parent(target.parentId());
    ledger.append(
        actor,
        List.of(
            ContainerMove.event(
                target.containerId(),
                target.parentId(),
                Whereabouts.inContainer(
                    parent.site(), parent.code(), parent.grid().label(target.position())),
                at)));
  }

  private void put(Target target) {
    try {
      containers.put(target.containerId(), target.parentId(), Optional.of(target.position()));
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw PlaceTaken.in(Set.of(parent(target.parentId()).code()));
      }
      throw e;
    }
  }

  private Parent parent(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.code, s.code AS site, t.row_count, t.column_count, t.row_scheme, t.column_scheme
                    FROM container c
                    JOIN container_type t ON t.code = c.type_code
                    JOIN site s ON s.id = c.site_id
                    WHERE c.id = :id
                    """)
                .bind("id", id)
                .map(ConstructorMapper.of(Parent.class))
                .one());
  }
}
