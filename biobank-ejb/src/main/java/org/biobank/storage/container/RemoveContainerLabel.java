package org.biobank.storage.container;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.shared.OtherLabel;

/** Takes a label off a container: it is no longer found by it. Its code stays. */
@Act
public class RemoveContainerLabel {
  @Inject private Containers containers;
  @Inject private ContainerLabels labels;
  @Inject private CurrentActor current;

  /**
   * @throws NotFound if the container bears no such label
   */
  @Requires(Permission.LABEL_ASSIGN)
  public AddContainerLabel.Labelled remove(@Subject Barcode code, OtherLabel removed) {
    var container = containers.box(code);
    current.actor().requireAt(Permission.LABEL_ASSIGN, container.siteId(), container.code());
    NotFound.unlessAscii("label", removed.toString());
    if (!labels.remove(container.id(), removed)) {
      throw new NotFound("label", removed.toString());
    }
    return new AddContainerLabel.Labelled(container.code(), labels.of(container.id()));
  }
}
