package org.biobank.supply;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.shared.View;

/**
 * Shows a kit by its code or that of one of its tubes. A kit may be used at another site than the
 * one that assembled it: the tubes are shown to whoever is of the study, the donor is not.
 */
@View
public class ShowKit {
  @Inject private Kits kits;
  @Inject private CurrentActor current;

  /**
   * @throws NotFound if no kit has the code, and no tube of one
   */
  @Requires(Permission.SPECIMEN_READ)
  public KitRecord show(@Subject Barcode code) {
    var kit = kits.byAnyCode(code).orElseThrow(() -> new NotFound("kit", code.text()));
    var actor = current.actor();
    actor.requireInStudy(Permission.SPECIMEN_READ, kit.studyId(), kit.code());
    var whole = kits.whole(List.of(kit)).get(0);
    return actor.mayWithin(Permission.SPECIMEN_READ, kit.siteId(), kit.studyId())
        ? whole
        : whole.withoutDonor();
  }
}
