package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.shared.StaleVersion;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.Containers;

/**
 * For stock-takes: compares counted boxes with what the store has of them, and makes the store say
 * what was counted. What the custody ledger is told, and what becomes of missing tubes, is the
 * caller's.
 */
@ApplicationScoped
public class CountedBoxes {
  @Inject private BoxSituations situations;
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private Placements placements;

  /** What storing the count would change. */
  @Transactional
  public PlacementPreview compare(CountedBox counted, Actor actor) {
    return PlacementPreview.of(plan(counted, actor));
  }

  /**
   * All boxes at once, so that a tube that wandered from one to another of them is moved and never
   * missing.
   *
   * @return the tubes that changed their place, or have none now
   * @throws StaleVersion if a box changed since it was counted
   * @throws PlacementRefused if something in a box cannot be stored as it was counted
   * @throws ReadInTwoBoxes if a tube was
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<CorrectedTube> correct(Collection<CountedBox> counted, Actor actor, Instant at) {
    var plans = new ArrayList<PlacementPlan>();
    for (var count : counted) {
      plans.add(plan(count, actor));
    }
    refuseReadTwice(plans);
    write(plans, at);
    return corrected(plans);
  }

  private PlacementPlan plan(CountedBox counted, Actor actor) {
    var situation = situations.load(counted.code(), counted.contents(), actor);
    if (situation.box().version() != counted.version()) {
      throw new StaleVersion(counted.code().text(), counted.version(), situation.box().version());
    }
    return PlacementPlan.of(situation);
  }

  private static void refuseReadTwice(List<PlacementPlan> plans) {
    var readIn = new HashMap<UUID, String>();
    for (var plan : plans) {
      if (plan.isHindered()) {
        throw PlacementRefused.hindered(plan);
      }
      var code = plan.situation().box().code();
      for (var tube : plan.situation().known().values()) {
        var other = readIn.putIfAbsent(tube.id(), code);
        if (other != null) {
          throw new ReadInTwoBoxes(tube.barcode().text(), List.of(other, code));
        }
      }
    }
  }

  private void write(List<PlacementPlan> plans, Instant at) {
    var elsewhere = new HashSet<UUID>();
    var leaving = new HashSet<UUID>();
    for (var plan : plans) {
      elsewhere.addAll(plan.boxesLeft());
      leaving.addAll(plan.leaving());
    }
    plans.forEach(plan -> elsewhere.remove(plan.situation().box().id()));
    locks.take(plans.stream().map(plan -> plan.situation().box()).toList());
    containers.advance(elsewhere);
    placements.remove(leaving, at);
    placements.add(plans.stream().flatMap(plan -> plan.moves().stream()).toList(), at);
  }

  private static List<CorrectedTube> corrected(List<PlacementPlan> plans) {
    var found =
        plans.stream()
            .flatMap(plan -> plan.moves().stream())
            .map(NewPlace::specimenId)
            .collect(Collectors.toSet());
    var corrected = new ArrayList<CorrectedTube>();
    for (var plan : plans) {
      plan.changed().forEach(well -> corrected.add(standing(plan, well)));
      plan.missing().stream()
          .filter(well -> !found.contains(well.specimenId()))
          .forEach(well -> corrected.add(missing(plan, well)));
    }
    return corrected;
  }

  private static CorrectedTube standing(PlacementPlan plan, PlannedWell well) {
    var box = plan.situation().box();
    var place = Whereabouts.inBox(box.siteCode(), box.code(), well.label());
    return new CorrectedTube(well.specimen().orElseThrow(), box.id(), place, false);
  }

  private static CorrectedTube missing(PlacementPlan plan, PlannedWell well) {
    var box = plan.situation().box();
    var nowhere = Whereabouts.unknown(Whereabouts.atSite(box.siteCode()).custodian());
    return new CorrectedTube(well.specimen().orElseThrow(), box.id(), nowhere, true);
  }
}
