package org.biobank.storage.arrangement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Sites;
import org.biobank.shared.Act;
import org.biobank.shared.Invalid;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.CodeTaken;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.container.Containers;
import org.biobank.storage.type.ContainerType;
import org.biobank.storage.type.ContainerTypes;

/** Builds a container with all it holds, a whole freezer at once: all of it or nothing. */
@Act
public class BuildContainers {
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private ContainerTypes types;
  @Inject private TargetPlaces targets;
  @Inject private NewContainers newContainers;
  @Inject private Sites sites;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws Invalid with every fault of the order
   * @throws ContainerRefused if it may not stand at the place
   * @throws CodeTaken if one of the codes is another container's
   */
  @Requires(Permission.STORAGE_MANAGE)
  public BuiltContainers build(ContainerOrder order) {
    order.place().ifPresent(place -> locks.lockTreeOf(place.parent()));
    var around = order.place().map(place -> containers.box(place.parent()));
    var site = site(order, around);
    current.actor().requireAt(Permission.STORAGE_MANAGE, site.id(), site.code());
    var known = types.byCodes(typesOf(order, around));
    var plan = BuildPlan.of(order, known, around.map(outer -> place(order, outer, known)));

    var now = clock.instant();
    newContainers.add(plan, site.id());
    ledger.append(
        current.actor(), plan.stream().map(built -> event(built, site.code(), now)).toList());
    return new BuiltContainers(
        order.code().text(),
        plan.size(),
        plan.stream()
            .filter(built -> built.type().holdsSpecimens())
            .mapToLong(built -> built.type().grid().capacity())
            .sum());
  }

  private Sites.Site site(ContainerOrder order, Optional<Box> around) {
    if (order.site().isPresent() == around.isPresent()) {
      throw new Invalid("/site", "give either the site or the place in another container");
    }
    return sites.get(around.map(Box::siteCode).or(order::site).orElseThrow());
  }

  private static Set<String> typesOf(ContainerOrder order, Optional<Box> around) {
    var codes = new HashSet<String>();
    codes.add(order.type());
    order.levels().forEach(level -> codes.add(level.type()));
    around.ifPresent(outer -> codes.add(outer.typeCode()));
    return codes;
  }

  private NewContainer.Around place(
      ContainerOrder order, Box outer, Map<String, ContainerType> known) {
    var label = order.place().flatMap(ContainerPlace::position);
    var type = Optional.ofNullable(known.get(outer.typeCode())).orElseThrow();
    var coming = new TargetPlaces.Coming(order.type(), Optional.empty());
    var place = targets.of(outer, type, coming, label, current.actor());
    place
        .refusal()
        .ifPresent(
            refusal -> {
              throw new ContainerRefused(refusal);
            });
    return new NewContainer.Around(outer.id(), outer.code(), place.position(), outer.grid());
  }

  private static CustodyEntry event(NewContainer built, String site, Instant at) {
    return CustodyEntry.of(
        CustodySubject.container(built.id()),
        at,
        BusinessStep.COMMISSIONING,
        Disposition.ACTIVE,
        built
            .around()
            .map(around -> Whereabouts.inContainer(site, around.code(), around.label()))
            .orElseGet(() -> Whereabouts.atSite(site)));
  }
}
