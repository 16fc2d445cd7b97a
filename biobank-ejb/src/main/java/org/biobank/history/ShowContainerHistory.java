package org.biobank.history;

import jakarta.inject.Inject;
import org.biobank.custody.CustodySubject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.storage.container.FindContainers;

/** Shows where a box or any other container stood, how warm and how long, with the gaps. */
@View
public class ShowContainerHistory {
  @Inject private FindContainers containers;
  @Inject private FindHistory histories;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if no container has the code
   */
  @Requires(Permission.STORAGE_READ)
  public History show(@Subject Barcode code) {
    var container = containers.around(code).get(0);
    current.actor().requireAt(Permission.STORAGE_READ, container.siteId(), container.code());
    return histories.of(CustodySubject.container(container.id()), container.code());
  }
}
