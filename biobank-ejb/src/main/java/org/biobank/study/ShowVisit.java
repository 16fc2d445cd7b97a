package org.biobank.study;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** Shows a visit. */
@View
public class ShowVisit {
  @Inject private Visits visits;
  @Inject private CurrentActor current;

  @Requires(Permission.SPECIMEN_READ)
  public VisitRecord show(@Subject String code) {
    var visit = visits.get(code);
    current.actor().requireWithin(Permission.SPECIMEN_READ, visit.siteId(), visit.studyId(), code);
    return visit;
  }
}
