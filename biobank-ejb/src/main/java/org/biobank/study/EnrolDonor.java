package org.biobank.study;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.biobank.donor.AddDonor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Sites;
import org.biobank.shared.Act;
import org.biobank.shared.HasCode;

/** Registers a donor with identity and consent, and enrols them in a study. */
@Act
public class EnrolDonor {
  @Inject private Sites sites;
  @Inject private Studies studies;
  @Inject private AddDonor addDonor;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** The donor's new code. */
  public record EnrolledDonor(String code) implements HasCode {}

  /**
   * @throws org.biobank.shared.NotFound if site or study is unknown
   * @throws StudyClosed if the study has ended
   */
  @Requires(Permission.DONOR_REGISTER)
  public EnrolledDonor enrol(NewDonor input) {
    var site = sites.get(input.site());
    var study = studies.get(input.study());
    current.actor().requireWithin(Permission.DONOR_REGISTER, site.id(), study.id(), site.code());
    study.requireOpenOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var donor = addDonor.add(site.id(), input.identity(), input.consent());
    studies.enrol(donor.id(), study.id(), clock.instant());
    return new EnrolledDonor(donor.code());
  }
}
