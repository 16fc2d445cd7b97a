package org.biobank.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** For other subjects' use cases: a donor by code. */
@ApplicationScoped
public class FindDonors {
  @Inject private Donors donors;

  /** What others need to know of a donor. */
  public record FoundDonor(UUID id, String code, UUID siteId, boolean withdrawn) {}

  /**
   * @throws org.biobank.shared.NotFound if nobody has the code
   */
  @Transactional
  public FoundDonor byCode(String code) {
    var donor = donors.get(code);
    return new FoundDonor(
        donor.id(), donor.code(), donor.siteId(), donor.status() == Donor.Status.WITHDRAWN);
  }
}
