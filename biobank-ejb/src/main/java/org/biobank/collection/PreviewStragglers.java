package org.biobank.collection;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;
import org.biobank.study.OpenVisits;

/** Shows what taking in further tubes of an open visit would do. */
@View
public class PreviewStragglers {
  @Inject private OpenVisits openVisits;
  @Inject private Collecting collecting;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.study.VisitRefused if the visit is closed or did not take place
   */
  @Requires(Permission.VISIT_ACCESSION)
  public CollectionPreview preview(@Subject String visit, CollectionInput input) {
    return collecting.plan(openVisits.get(visit, current.actor()), input).preview();
  }
}
