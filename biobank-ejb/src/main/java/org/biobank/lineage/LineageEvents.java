package org.biobank.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.NewSpecimen;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/**
 * Tells the ledger that something was made: one event on each parent, as inputs of a transformation
 * are told (EPCIS 2.0, 7.4.6), and one on each child, which names its parent.
 */
@ApplicationScoped
class LineageEvents {
  @Inject private FindSpecimens findSpecimens;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;

  /**
   * @param children with one of the parents each, or with none: of a pool, the parents name it
   */
  void made(
      Actor actor,
      Collection<SpecimenSummary> parents,
      List<NewSpecimen> children,
      String note,
      Instant at) {
    var ids = parents.stream().map(SpecimenSummary::id).toList();
    var now = findSpecimens.byIds(ids);
    var stands = chains.whereabouts(ids);
    var entries = new ArrayList<CustodyEntry>();
    for (var parent : parents) {
      var where =
          Optional.ofNullable(stands.get(parent.id()))
              .orElseGet(() -> Whereabouts.atBench(parent.siteCode()));
      var sampled =
          CustodyEntry.of(
                  CustodySubject.specimen(parent.id()),
                  at,
                  BusinessStep.SAMPLING,
                  disposition(Objects.requireNonNull(now.get(parent.id())).status()),
                  where)
              .noting(note);
      entries.add(
          children.size() == 1
              ? sampled.with(CustodySubject.specimen(children.get(0).id()))
              : sampled);
    }
    children.forEach(child -> entries.add(commissioned(child, note, at)));
    ledger.append(actor, entries);
  }

  private static CustodyEntry commissioned(NewSpecimen child, String note, Instant at) {
    var entry =
        CustodyEntry.of(
                CustodySubject.specimen(child.id()),
                at,
                BusinessStep.COMMISSIONING,
                Disposition.ACTIVE,
                Whereabouts.atBench(child.origin().siteCode()))
            .noting(note);
    return child
        .parentId()
        .map(parent -> entry.with(CustodySubject.specimen(parent)))
        .orElse(entry);
  }

  private static Disposition disposition(SpecimenStatus status) {
    return status == SpecimenStatus.CONSUMED ? Disposition.UNAVAILABLE : Disposition.AVAILABLE;
  }
}
