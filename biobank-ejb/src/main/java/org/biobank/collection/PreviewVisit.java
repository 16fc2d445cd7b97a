package org.biobank.collection;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;
import org.biobank.study.RecordVisit;
import org.biobank.study.VisitHeading;

/** Shows what taking in the scanned tubes of a visit would do. */
@View
public class PreviewVisit {
  @Inject private RecordVisit recordVisit;
  @Inject private Collecting collecting;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.study.VisitRefused if the visit itself may not be recorded
   */
  @Requires(Permission.VISIT_ACCESSION)
  public CollectionPreview preview(VisitHeading heading, CollectionInput input) {
    return collecting.plan(recordVisit.plan(heading, current.actor()), input).preview();
  }
}
