package org.biobank.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.biobank.shared.Invalid;

/**
 * For the study's enrolment: a new donor with identity and consent, in the caller's transaction.
 */
@ApplicationScoped
public class AddDonor {
  @Inject private Donors donors;
  @Inject private SealedIdentities identities;
  @Inject private Consents consents;
  @Inject private Clock clock;

  /** A donor just added. */
  public record AddedDonor(UUID id, String code) {}

  /**
   * @throws Invalid if the consent says two things to one purpose, or its form can be no code
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AddedDonor add(UUID siteId, Identity identity, ConsentInput consent) {
    var faults = consent.faults();
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    var now = clock.instant();
    var donor = new Donor(donors.nextCode(), siteId, identity, now);
    donors.add(donor);
    identities.add(donor.id(), identity);
    consents.add(donor.id(), consent, now);
    return new AddedDonor(donor.id(), donor.code());
  }
}
