package org.biobank.collection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.HasCode;
import org.biobank.study.OpenVisits;

/** Closes a visit: nothing more is expected of it. What did not come is missed, for a reason. */
@Act
public class CloseVisit {
  @Inject private OpenVisits openVisits;
  @Inject private Collecting collecting;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** The visit that is closed. */
  public record ClosedVisit(String code) implements HasCode {}

  /**
   * @throws org.biobank.study.VisitRefused if it is closed already or did not take place
   * @throws CollectionRefused naming the anticipated specimens of which nothing is said
   */
  @Requires(Permission.VISIT_ACCESSION)
  public ClosedVisit close(@Subject String code, List<MissedSpecimen> missed) {
    var actor = current.actor();
    var visit = openVisits.lock(code, actor);
    var plan =
        collecting.plan(
            visit, new CollectionInput(List.of(), Optional.of(missed), Optional.empty()));
    plan.refuseUnlessAcceptable();
    collecting.write(visit, plan, actor);
    openVisits.close(visit.id(), clock.instant());
    return new ClosedVisit(visit.code());
  }
}
