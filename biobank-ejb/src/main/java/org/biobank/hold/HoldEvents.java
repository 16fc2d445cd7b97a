package org.biobank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/** Tells the ledger of holds and of their ends, and what stands afterwards. */
@ApplicationScoped
class HoldEvents {
  @Inject private FindSpecimens findSpecimens;
  @Inject private FindHolds findHolds;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;

  /**
   * @param note in words, without anything about the donor
   */
  List<HeldSpecimen> record(Collection<UUID> ids, String note, Actor actor, Instant at) {
    var now = findSpecimens.byIds(ids);
    var holds = findHolds.of(ids);
    var stands = chains.whereabouts(ids);
    var entries = new ArrayList<CustodyEntry>();
    var after = new ArrayList<HeldSpecimen>();
    for (var id : ids) {
      var specimen = Objects.requireNonNull(now.get(id));
      entries.add(entry(specimen, stands, note, at));
      after.add(
          new HeldSpecimen(
              specimen.barcode().text(),
              specimen.status(),
              Set.copyOf(holds.getOrDefault(id, Set.of()))));
    }
    ledger.append(actor, entries);
    return after;
  }

  private static CustodyEntry entry(
      SpecimenSummary specimen, Map<UUID, Whereabouts> stands, String note, Instant at) {
    return CustodyEntry.of(
            CustodySubject.specimen(specimen.id()),
            at,
            BusinessStep.HOLDING,
            disposition(specimen.status()),
            Optional.ofNullable(stands.get(specimen.id()))
                .orElseGet(() -> Whereabouts.atSite(specimen.siteCode())))
        .noting(note);
  }

  private static Disposition disposition(SpecimenStatus status) {
    return switch (status) {
      case AVAILABLE -> Disposition.AVAILABLE;
      case RESERVED -> Disposition.RESERVED;
      case MISSING -> Disposition.UNKNOWN;
      case ON_HOLD, IN_TRANSIT, DISTRIBUTED, CONSUMED, DISPOSED -> Disposition.UNAVAILABLE;
    };
  }
}
