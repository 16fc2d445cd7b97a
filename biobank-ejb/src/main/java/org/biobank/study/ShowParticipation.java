package org.biobank.study;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.donor.FindDonors;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** Shows in which studies a donor takes part, and the visits, the latest first. */
@View
public class ShowParticipation {
  @Inject private FindDonors findDonors;
  @Inject private Studies studies;
  @Inject private Visits visits;
  @Inject private CurrentActor current;

  /** Studies by code. */
  public record Participation(List<String> studies, List<VisitRecord> visits) {}

  @Requires(Permission.DONOR_READ)
  public Participation show(@Subject String donorCode) {
    var donor = findDonors.byCode(donorCode);
    current.actor().requireAt(Permission.DONOR_READ, donor.siteId(), donorCode);
    return new Participation(studies.codesOf(donor.id()), visits.of(donor.id()));
  }
}
