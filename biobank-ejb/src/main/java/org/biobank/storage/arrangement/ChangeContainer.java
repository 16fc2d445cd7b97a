package org.biobank.storage.arrangement;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.HasCode;
import org.biobank.shared.Invalid;
import org.biobank.shared.Refusal;
import org.biobank.shared.StaleVersion;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.ContainerChange;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.container.ContainerStatus;
import org.biobank.storage.container.Containers;
import org.biobank.storage.rule.StatedRules;

/**
 * Changes a container's name, set point, status or rules. A rule or set point that something stored
 * in it would break is refused, with the tubes that would.
 */
@Act
public class ChangeContainer {
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private ContainerRules rules;
  @Inject private RuleFaults ruleFaults;
  @Inject private StoredProfiles stored;
  @Inject private CurrentActor current;

  /**
   * @return the version it has now
   * @throws StaleVersion if it changed since
   * @throws Invalid if a rule names what there is not
   * @throws ContainerRefused if something in it stands against the change
   */
  @Requires(Permission.STORAGE_MANAGE)
  public ChangedContainer change(@Subject Barcode code, int version, ContainerChange change) {
    locks.lockTreeOf(code);
    var container = containers.box(code);
    current.actor().requireAt(Permission.STORAGE_MANAGE, container.siteId(), code.text());
    if (container.version() != version) {
      throw new StaleVersion(container.code(), version, container.version());
    }
    change.rules().ifPresent(ruleFaults::refuse);
    refuseIfBroken(container, change);
    refuseIfInUse(container, change);

    containers.change(container.id(), change);
    change.rules().ifPresent(stated -> rules.replace(container.id(), stated));
    return new ChangedContainer(container.code(), version + 1);
  }

  private void refuseIfBroken(Box container, ContainerChange change) {
    var stated =
        change.rules().map(rules -> StatedRules.of(container.code(), rules)).stream()
            .filter(rules -> !rules.isEmpty())
            .toList();
    var breaking =
        stored.breaking(
            container.id(),
            true,
            new StoredProfiles.NewRules(stated, change.setPointCelsius(), container.code()));
    if (!breaking.isEmpty()) {
      throw new ContainerRefused(container.code(), breaking);
    }
  }

  private void refuseIfInUse(Box container, ContainerChange change) {
    if (change.status().filter(ContainerStatus.RETIRED::equals).isPresent()
        && !containers.isEmpty(container.id())) {
      throw new ContainerRefused(
          new Refusal(
              "container-not-empty", container.code() + " still holds something; empty it first."));
    }
  }

  /** A container and the version it has now. */
  public record ChangedContainer(String code, int version) implements HasCode {}
}
