package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Signature;
import org.biobank.identity.SignatureMeaning;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;

/**
 * Does what a finding proposes, under signature and with a custody event. What is wrong is judged
 * anew first: only what is still so, and as it was shown, is repaired.
 */
@Act
public class RepairFinding {
  @Inject private Findings findings;
  @Inject private Invariants invariants;
  @Inject private TubeRepairs tubes;
  @Inject private ContainerRepairs containers;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param signature {@link SignatureMeaning#CORRECTED} or {@link SignatureMeaning#APPROVED}
   * @throws org.biobank.shared.NotFound if there is no such finding
   * @throws FindingOvertaken if it is closed, or not so any more
   * @throws RepairByHand if nothing can be done from here
   */
  @Requires(Permission.STOCK_TAKE_CORRECT)
  public InvariantFinding repair(@Subject UUID findingId, Signature signature) {
    signature.meaning(SignatureMeaning.CORRECTED, SignatureMeaning.APPROVED);
    var actor = current.actor();
    var finding = findings.lock(findingId);
    actor.requireAt(Permission.STOCK_TAKE_CORRECT, finding.siteId(), finding.code());
    if (finding.repair() == Repair.BY_HAND) {
      throw new RepairByHand(finding.code());
    }
    var broken = stillBroken(finding);
    var now = clock.instant();
    var entry =
        switch (finding.subjectKind()) {
          case SPECIMEN -> tubes.mend(broken, now);
          case CONTAINER -> containers.mend(broken, now);
          case SHIPMENT -> throw new IllegalStateException("no rule is about shipments");
        };
    ledger.appendSigned(actor, List.of(entry), signature);
    findings.repaired(finding.id(), actor.id(), now);
    return findings.lock(finding.id());
  }

  private Broken stillBroken(InvariantFinding finding) {
    return invariants.brokenIn(Window.only(finding.subjectKind(), finding.subjectId())).stream()
        .filter(broken -> broken.invariant().slug().equals(finding.rule()))
        .filter(broken -> broken.repair() == finding.repair())
        .filter(broken -> finding.state() == InvariantFinding.State.OPEN)
        .findFirst()
        .orElseThrow(() -> new FindingOvertaken(finding.code()));
  }
}
