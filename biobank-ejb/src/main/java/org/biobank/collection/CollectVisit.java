package org.biobank.collection;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.HasCode;
import org.biobank.study.RecordVisit;
import org.biobank.study.VisitHeading;

/**
 * Takes in a visit by scanning its tubes: kit and protocol say what each is. All of it is taken in
 * or nothing is.
 */
@Act
public class CollectVisit {
  @Inject private RecordVisit recordVisit;
  @Inject private Collecting collecting;
  @Inject private CurrentActor current;

  /** The visit's new code. */
  public record CollectedVisit(String code) implements HasCode {}

  /**
   * @throws org.biobank.study.VisitRefused if the visit itself may not be recorded
   * @throws CollectionRefused naming every tube that cannot be taken in
   * @throws org.biobank.supply.KitsRefused if somebody used one of the kits at the same moment
   */
  @Requires(Permission.VISIT_ACCESSION)
  public CollectedVisit collect(VisitHeading heading, CollectionInput input) {
    var actor = current.actor();
    var visit = recordVisit.plan(heading, actor);
    var plan = collecting.plan(visit, input);
    plan.refuseUnlessAcceptable();
    var written = recordVisit.write(visit);
    collecting.write(written, plan, actor);
    return new CollectedVisit(written.code());
  }
}
