package org.biobank.donor;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** Shows a donor's codes, consents and withdrawals; not who it is. */
@View
public class ShowDonor {
  @Inject private Donors donors;
  @Inject private Consents consents;
  @Inject private CurrentActor current;

  @Requires(value = Permission.DONOR_READ, audited = true)
  public DonorRecord show(@Subject String code) {
    var donor = donors.get(code);
    current.actor().requireAt(Permission.DONOR_READ, donor.siteId(), code);
    return new DonorRecord(
        donor.code(),
        donors.siteCode(donor.siteId()),
        donor.sex(),
        donor.birthYear(),
        donor.status().name(),
        donor.enrolledAt(),
        consents.of(donor.id()),
        consents.withdrawals(donor.id()),
        donor.version());
  }
}
