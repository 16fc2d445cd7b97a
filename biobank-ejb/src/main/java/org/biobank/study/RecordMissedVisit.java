package org.biobank.study;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Invalid;

/**
 * Records that a planned visit did not take place, and why. It may still take place later, as a
 * visit of its own.
 */
@Act
public class RecordMissedVisit {
  @Inject private RecordVisit recordVisit;
  @Inject private CurrentActor current;

  /**
   * @param heading {@code visitedAt} is when it should have been
   * @throws Invalid if event or reason are not said
   * @throws VisitRefused if the donor is not in the study, the study has no such event, or the
   *     visit is recorded
   */
  @Requires(Permission.VISIT_ACCESSION)
  public VisitRecord record(VisitHeading heading) {
    if (heading.event().isEmpty()) {
      throw new Invalid("/event", "say which visit did not take place");
    }
    if (heading.reason().isEmpty()) {
      throw new Invalid("/reason", "say why it did not take place");
    }
    var visit = recordVisit.place(heading, current.actor());
    recordVisit.refuseSecond(heading, visit);
    return recordVisit.write(visit, VisitStatus.MISSED);
  }
}
