package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.scan.RackContents;

/**
 * For other subjects' use cases: what storing tubes would do that are yet to be made. The rules are
 * those of {@link PreviewPlacement}.
 */
@ApplicationScoped
public class PreviewNewTubes {
  @Inject private BoxSituations situations;

  /**
   * @param unborn what is about to be made; no specimen has one of their barcodes
   * @throws org.biobank.shared.NotFound if no container has the code
   */
  @Transactional
  public PlacementPreview preview(
      Barcode boxCode, RackContents scan, Collection<SpecimenSummary> unborn, Actor actor) {
    var found = situations.load(boxCode, scan, actor);
    var known = new HashMap<>(found.known());
    unborn.forEach(tube -> known.putIfAbsent(tube.barcode(), tube));
    var situation =
        new BoxSituation(
            found.box(),
            found.scan(),
            found.contents(),
            found.reserved(),
            known,
            found.places(),
            actor);
    return PlacementPreview.of(PlacementPlan.of(situation));
  }
}
