package org.biobank.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.supply.KitsRefused.RefusedKit;

/** What every step of kits has in common: they are found, locked and allowed it, or none is. */
@ApplicationScoped
class KitSteps {
  @Inject private Kits kits;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if one of the codes is no kit's
   * @throws KitsRefused naming every kit whose state does not allow the step
   */
  List<Kit> allowed(Collection<Barcode> codes, KitStep step) {
    var actor = current.actor();
    var found = kits.lock(codes.stream().distinct().toList());
    var refused = new ArrayList<RefusedKit>();
    for (var kit : found) {
      actor.requireWithin(Permission.KIT_ASSEMBLE, kit.siteId(), kit.studyId(), kit.code());
      if (!step.isAllowedIn(kit.status())) {
        refused.add(new RefusedKit(kit.code(), "it is " + kit.status()));
      }
    }
    if (!refused.isEmpty()) {
      throw KitsRefused.notInThisStatus(refused);
    }
    return found;
  }
}
