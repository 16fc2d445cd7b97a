package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * For other subjects' use cases, in their transaction: events that follow from what they do. A
 * handful of statements each, however many tubes.
 */
@ApplicationScoped
public class RecordForOthers {
  /**
   * Warmest set point at which a tube freezes through: a freezer of -20 °C does, a fridge does not.
   */
  public static final BigDecimal FREEZING_CELSIUS_MAX = new BigDecimal("-15");

  private static final String STANDING =
      """
      SELECT s.id,
             (SELECT e.kind FROM processing_event_specimen t JOIN processing_event e ON e.id = t.event_id
              WHERE t.specimen_id = s.id AND e.kind IN ('FROZEN', 'THAWED', 'PRIOR_FREEZE_THAW')
                AND NOT EXISTS (SELECT 1 FROM processing_event_specimen w
                                WHERE w.specimen_id = t.specimen_id AND w.corrects_id = t.event_id)
              ORDER BY e.event_time DESC, t.sequence DESC LIMIT 1) AS last_kind,
             EXISTS (SELECT 1 FROM custody_event c
                     WHERE c.subject_id = s.id AND c.business_step = 'STORING') AS stored_before,
             COALESCE((SELECT MAX(t.sequence) FROM processing_event_specimen t WHERE t.specimen_id = s.id), 0) AS last_sequence
      FROM specimen s WHERE s.id IN (%s)
      """;

  @Inject private Database database;
  @Inject private ProcessingEvents events;
  @Inject private Clock clock;

  /** What a tube was last, as far as freezing goes. */
  private record Standing(
      UUID id, @Nullable ProcessingKind lastKind, boolean storedBefore, int lastSequence) {
    boolean isThawed() {
      return lastKind == ProcessingKind.THAWED;
    }
  }

  /**
   * What a file or another system tells of a tube.
   *
   * @param at when it happened
   */
  public record Told(
      UUID specimenId, Instant at, ProcessingDetails details, Optional<String> note) {}

  /**
   * Tubes are being put into a container; call it before the ledger hears of that. Where it is cold
   * enough, those that thawed, and those that were never stored before and of which nothing else is
   * known, are frozen from now on. Tubes that stood in a store before without a word of freezing
   * stay as they are: nobody knows when they were frozen.
   *
   * @param setPointCelsius of the container
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void stored(
      Actor actor, Collection<UUID> ids, Optional<BigDecimal> setPointCelsius, Instant at) {
    if (ids.isEmpty()
        || setPointCelsius.filter(set -> set.compareTo(FREEZING_CELSIUS_MAX) <= 0).isEmpty()) {
      return;
    }
    var frozen =
        standing(ids).stream()
            .filter(tube -> tube.isThawed() || (tube.lastKind() == null && !tube.storedBefore()))
            .toList();
    var celsius = setPointCelsius.get().stripTrailingZeros().toPlainString();
    add(
        actor,
        frozen,
        at,
        ProcessingSource.PLACEMENT,
        "put into a store of " + celsius + " °C",
        new ProcessingDetails.Frozen(FreezingMethod.FREEZER, Optional.empty()));
  }

  /** Tubes came back, and whoever had them says that they thawed; those that had before stay so. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void cameBackThawed(Actor actor, Collection<UUID> ids, Instant at, String note) {
    var thawed = standing(ids).stream().filter(tube -> !tube.isThawed()).toList();
    add(
        actor,
        thawed,
        at,
        ProcessingSource.RETURN,
        note,
        new ProcessingDetails.Thawed(Optional.empty()));
  }

  /**
   * Writes down what was told, in the order given. Nothing is asked of it but the ranges that the
   * table holds: the past of another system is what it is.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void told(Actor actor, List<Told> told) {
    var last = new HashMap<UUID, Integer>();
    standing(told.stream().map(Told::specimenId).distinct().toList())
        .forEach(tube -> last.put(tube.id(), tube.lastSequence()));
    var now = clock.instant();
    var acts = new ArrayList<ProcessingEvent>();
    var tubes = new ArrayList<TubeEvent>();
    for (var one : told) {
      var act =
          new ProcessingEvent(
              Ids.next(),
              one.at(),
              now,
              actor.id(),
              ProcessingSource.IMPORT,
              one.note(),
              one.details());
      acts.add(act);
      int sequence = last.merge(one.specimenId(), 1, Integer::sum);
      tubes.add(new TubeEvent(one.specimenId(), sequence, Optional.empty(), act));
    }
    events.add(acts, tubes);
  }

  /**
   * Up to where what is recorded of a tube stays.
   *
   * @param sequence of its last event that stays; 0: none does
   */
  public record Until(UUID specimenId, int sequence) {}

  /**
   * Declares wrong what was recorded of tubes after a point: whoever undoes something takes back
   * what followed from it. What is declared wrong already stays so. One query and two batches,
   * however many.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeBack(Actor actor, Collection<Until> until, String note) {
    var stays = until.stream().collect(Collectors.toMap(Until::specimenId, Until::sequence));
    var back = TakenBack.of(events.of(stays.keySet()), stays, actor.id(), clock.instant(), note);
    events.add(back.acts(), back.tubes());
  }

  private List<Standing> standing(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database.list(
        STANDING.formatted(Database.marks(ids.size())), ids, RecordForOthers::standing);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var lastKind = row.getString(2);
    return new Standing(
        row.getObject(1, UUID.class),
        lastKind == null ? null : ProcessingKind.valueOf(lastKind),
        row.getBoolean(3),
        row.getInt(4));
  }

  private void add(
      Actor actor,
      List<Standing> tubes,
      Instant at,
      ProcessingSource source,
      String note,
      ProcessingDetails details) {
    if (tubes.isEmpty()) {
      return;
    }
    var event =
        new ProcessingEvent(
            Ids.next(), at, clock.instant(), actor.id(), source, Optional.of(note), details);
    events.add(
        List.of(event),
        tubes.stream()
            .map(tube -> new TubeEvent(tube.id(), tube.lastSequence() + 1, Optional.empty(), event))
            .toList());
  }
}
