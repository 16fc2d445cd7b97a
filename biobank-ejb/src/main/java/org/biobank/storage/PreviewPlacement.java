package org.biobank.storage;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.storage.scan.RackContents;

/** Shows what storing a scan would do: the very plan that {@link PlaceSpecimens} writes. */
@View
public class PreviewPlacement {
  @Inject private BoxSituations situations;
  @Inject private CurrentActor current;

  /**
   * Nothing is refused here that the preview can show.
   *
   * @throws org.biobank.shared.NotFound if no container has the code
   */
  @Requires(Permission.STORAGE_PLACE)
  public PlacementPreview preview(@Subject Barcode boxCode, RackContents scan) {
    var situation = situations.load(boxCode, scan, current.actor());
    return PlacementPreview.of(PlacementPlan.of(situation));
  }
}
