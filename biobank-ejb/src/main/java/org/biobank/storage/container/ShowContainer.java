package org.biobank.storage.container;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** Shows one container, with the rules that hold in it. */
@View
public class ShowContainer {
  @Inject private Containers containers;
  @Inject private ContainerLabels labels;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_READ)
  public ContainerDetail show(@Subject Barcode code) {
    var container = containers.box(code);
    current.actor().requireAt(Permission.STORAGE_READ, container.siteId(), container.code());
    return new ContainerDetail(
        container.code(),
        container.name(),
        container.typeCode(),
        container.siteCode(),
        container.inUse(),
        container.grid().rowCount(),
        container.grid().columnCount(),
        container.setPointCelsius(),
        container.rules().stream()
            .map(stated -> new ContainerDetail.Stated(stated.container(), stated.allowed()))
            .toList(),
        container.path(),
        labels.of(container.id()),
        container.version());
  }
}
