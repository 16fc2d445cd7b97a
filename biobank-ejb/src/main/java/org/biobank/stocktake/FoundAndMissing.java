package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.Disposition;
import org.biobank.hold.HoldSpecimens;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.CorrectedTube;

/** Gives tubes that were found, or not, the state that follows from it. */
@ApplicationScoped
class FoundAndMissing {
  /** A tube that has left the house is not missed in it. */
  private static final Set<SpecimenStatus> EXPECTED_HERE =
      EnumSet.of(SpecimenStatus.AVAILABLE, SpecimenStatus.RESERVED, SpecimenStatus.ON_HOLD);

  @Inject private ChangeSpecimens change;
  @Inject private HoldSpecimens holds;

  /** The state of each tube afterwards, in the ledger's words. */
  Map<UUID, Disposition> settle(Collection<CorrectedTube> tubes) {
    var ids = tubes.stream().map(tube -> tube.specimen().id()).toList();
    var held = holds.held(ids);
    var lost = new HashSet<UUID>();
    var free = new HashSet<UUID>();
    var onHold = new HashSet<UUID>();
    var dispositions = new HashMap<UUID, Disposition>();
    for (var tube : tubes) {
      var id = tube.specimen().id();
      if (tube.missing() && EXPECTED_HERE.contains(tube.specimen().status())) {
        lost.add(id);
      } else if (!tube.missing() && tube.specimen().status() == SpecimenStatus.MISSING) {
        (held.contains(id) ? onHold : free).add(id);
      }
      dispositions.put(id, disposition(tube, held.contains(id)));
    }
    change.status(lost, SpecimenStatus.MISSING);
    change.status(free, SpecimenStatus.AVAILABLE);
    change.status(onHold, SpecimenStatus.ON_HOLD);
    return dispositions;
  }

  private static Disposition disposition(CorrectedTube tube, boolean held) {
    if (tube.missing()) {
      return Disposition.UNKNOWN;
    }
    return held ? Disposition.UNAVAILABLE : Disposition.AVAILABLE;
  }
}
