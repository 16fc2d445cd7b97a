package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.Actor;
import org.biobank.processing.RecordForOthers;
import org.biobank.shared.Database;
import org.biobank.storage.container.Containers;
import org.biobank.storage.container.Place;
import org.biobank.storage.container.PlaceTaken;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * For other subjects' use cases: puts tubes at places that {@link JudgePlaces} granted. Whether
 * they are still free the keys of {@code placement} hold; the custody events are the caller's.
 */
@ApplicationScoped
public class StorePlaces {
  @Inject private Database database;
  @Inject private Placements placements;
  @Inject private Containers containers;
  @Inject private RecordForOthers processing;
  @Inject private CustodyLedger ledger;

  /** A tube and its new place. */
  public record Stored(UUID specimenId, UUID containerId, int row, int column) {}

  /**
   * Takes them from where they stood, if they stood anywhere; where it is cold enough, those that
   * are not frozen count as frozen from now on. A handful of statements, however many. To be called
   * before the ledger hears of it.
   *
   * @throws PlaceTaken if one of the places was taken, or a tube placed elsewhere, meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Actor actor, Collection<Stored> tubes, Instant at) {
    if (tubes.isEmpty()) {
      return;
    }
    var ids = tubes.stream().map(Stored::specimenId).toList();
    var touched =
        new HashSet<>(
            placements.of(ids).values().stream()
                .map(Place::containerId)
                .collect(Collectors.toSet()));
    tubes.forEach(tube -> touched.add(tube.containerId()));
    placements.remove(ids, at);
    try {
      insert(tubes, at);
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new PlaceTaken("of the import");
      }
      throw e;
    }
    containers.advance(touched);
    freeze(actor, tubes, at);
  }

  /** Boxes of one set point together: there are few of those. Warm ones freeze nothing. */
  private void freeze(Actor actor, Collection<Stored> tubes, Instant at) {
    var setPoints =
        new HashMap<>(
            containers.setPoints(tubes.stream().map(Stored::containerId).distinct().toList()));
    setPoints.values().removeIf(celsius -> !RecordForOthers.freezes(celsius));
    var freezing =
        tubes.stream().filter(tube -> setPoints.containsKey(tube.containerId())).toList();
    var chains = ledger.chains(freezing.stream().map(Stored::specimenId).toList());
    freezing.stream()
        .collect(
            Collectors.groupingBy(
                tube -> Objects.requireNonNull(setPoints.get(tube.containerId())),
                Collectors.mapping(Stored::specimenId, Collectors.toList())))
        .forEach(
            (setPoint, ids) -> processing.stored(actor, ids, chains, Optional.of(setPoint), at));
  }

  private void insert(Collection<Stored> tubes, Instant at) {
    var placedAt = Database.utc(at);
    database.batch(
        """
        INSERT INTO placement (specimen_id, container_id, row_index, column_index, placed_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        tubes,
        (insert, tube) -> {
          insert.setObject(1, tube.specimenId());
          insert.setObject(2, tube.containerId());
          insert.setInt(3, tube.row());
          insert.setInt(4, tube.column());
          insert.setObject(5, placedAt);
        });
  }
}
