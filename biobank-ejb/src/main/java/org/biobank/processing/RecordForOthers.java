package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.KnownChains;
import org.biobank.identity.Actor;
import org.biobank.shared.Ids;
import org.biobank.shared.PlainDecimal;

/**
 * For other subjects' use cases, in their transaction: events that follow from what they do. A
 * handful of statements each, however many tubes.
 */
@ApplicationScoped
public class RecordForOthers {
  /**
   * Warmest set point at which a tube freezes through: a freezer of -20 °C does, a fridge does not.
   */
  private static final BigDecimal FREEZING_CELSIUS_MAX = new BigDecimal("-15");

  @Inject private FreezingPasts pasts;
  @Inject private ProcessingEvents events;
  @Inject private Clock clock;

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
   * @param chains of these tubes
   * @param setPointCelsius of the container
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void stored(
      Actor actor,
      Collection<UUID> ids,
      KnownChains chains,
      Optional<BigDecimal> setPointCelsius,
      Instant at) {
    if (ids.isEmpty() || setPointCelsius.filter(RecordForOthers::freezes).isEmpty()) {
      return;
    }
    var frozen = pasts.of(ids).stream().filter(tube -> freezesNow(tube, chains)).toList();
    var celsius = PlainDecimal.shown(setPointCelsius.get());
    add(
        actor,
        frozen,
        at,
        ProcessingSource.PLACEMENT,
        "put into a store of " + celsius + " °C",
        new ProcessingDetails.Frozen(FreezingMethod.FREEZER, Optional.empty()));
  }

  /** Whether a tube freezes through at this set point. */
  public static boolean freezes(BigDecimal setPointCelsius) {
    return setPointCelsius.compareTo(FREEZING_CELSIUS_MAX) <= 0;
  }

  private static boolean freezesNow(FreezingPast tube, KnownChains chains) {
    var isNew = tube.isUnknown() && !chains.wentThrough(BusinessStep.STORING, tube.id());
    return tube.isThawed() || isNew;
  }

  /** Tubes came back, and whoever had them says that they thawed; those that had before stay so. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void cameBackThawed(Actor actor, Collection<UUID> ids, Instant at, String note) {
    var thawed = pasts.of(ids).stream().filter(tube -> !tube.isThawed()).toList();
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
    pasts
        .of(told.stream().map(Told::specimenId).distinct().toList())
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

  private void add(
      Actor actor,
      List<FreezingPast> tubes,
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
