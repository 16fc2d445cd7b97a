package org.biobank.storage.container;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.HasCode;
import org.biobank.shared.OtherLabel;

/** Gives a container one more label; from then on it is found by that as by its code. */
@Act
public class AddContainerLabel {
  @Inject private Containers containers;
  @Inject private ContainerLabels labels;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** What a container is called, its code apart. */
  public record Labelled(String code, List<OtherLabel> labels) implements HasCode {}

  /**
   * What it is called already is no fault.
   *
   * @throws CodeTaken if another container is called so
   */
  @Requires(Permission.LABEL_ASSIGN)
  public Labelled add(@Subject Barcode code, OtherLabel added) {
    var actor = current.actor();
    var container = containers.box(code);
    actor.requireAt(Permission.LABEL_ASSIGN, container.siteId(), container.code());
    var owner = labels.meant(added.text());
    if (owner.filter(other -> !other.equals(new Barcode(container.code()))).isPresent()) {
      throw new CodeTaken(added.toString());
    }
    if (!labels.of(container.id()).contains(added)) {
      labels.add(container.id(), added, actor.id(), clock.instant());
    }
    return new Labelled(container.code(), labels.of(container.id()));
  }
}
