package org.biobank.specimen;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;
import org.biobank.study.ShowVisit;
import org.biobank.study.VisitRecord;

/** Shows a visit with its specimens, aliquots among them. */
@View
public class ShowVisitSpecimens {
  @Inject private ShowVisit showVisit;
  @Inject private SpecimenLines lines;

  /** A visit and what was collected. */
  public record VisitSpecimens(VisitRecord visit, List<SpecimenLine> specimens) {}

  @Requires(Permission.SPECIMEN_READ)
  public VisitSpecimens show(@Subject String code) {
    var visit = showVisit.show(code);
    return new VisitSpecimens(visit, lines.ofVisit(visit.id()));
  }
}
