package org.biobank.evacuation;

import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** Shows the pick sheets of an evacuation and how far it is. */
@View
public class ShowEvacuation {
  @Inject private Evacuations evacuations;
  @Inject private Sheets sheets;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_READ)
  public EvacuationSheet show(@Subject UUID id) {
    var evacuation = evacuations.get(id);
    current.actor().requireAt(Permission.STORAGE_READ, evacuation.siteId(), evacuation.container());
    return sheets.of(evacuation);
  }
}
