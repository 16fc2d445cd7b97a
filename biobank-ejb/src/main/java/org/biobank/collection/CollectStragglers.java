package org.biobank.collection;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.HasCode;
import org.biobank.study.OpenVisits;
import org.biobank.study.RecordVisit;

/** Takes in tubes that come after their visit, while it is open: missed ones among them. */
@Act
public class CollectStragglers {
  @Inject private OpenVisits openVisits;
  @Inject private RecordVisit recordVisit;
  @Inject private Collecting collecting;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** The visit they came to. */
  public record CompletedVisit(String code) implements HasCode {}

  /**
   * @throws org.biobank.study.VisitRefused if the visit is closed or did not take place, or the
   *     donor's consent does not cover collection any more
   * @throws CollectionRefused naming every tube that cannot be taken in
   */
  @Requires(Permission.VISIT_ACCESSION)
  public CompletedVisit collect(@Subject String code, CollectionInput input) {
    var actor = current.actor();
    var visit = openVisits.lock(code, actor);
    recordVisit.requireConsent(visit.donorId(), visit.donor(), clock.instant());
    var plan = collecting.plan(visit, input);
    plan.refuseUnlessAcceptable();
    collecting.write(visit, plan, actor);
    return new CompletedVisit(visit.code());
  }
}
