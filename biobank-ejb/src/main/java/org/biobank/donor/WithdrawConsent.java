package org.biobank.donor;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;

/**
 * Records that a donor withdraws. Whoever keeps, ships or feeds something of the donor hears it in
 * the same transaction; registries see the tombstones with the next feed.
 */
@Act
public class WithdrawConsent {
  @Inject private Donors donors;
  @Inject private Consents consents;
  @Inject private Event<ConsentWithdrawn> withdrawn;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  @Requires(Permission.CONSENT_WITHDRAW)
  public RecordedWithdrawal withdraw(@Subject String donorCode, WithdrawalInput input) {
    var actor = current.actor();
    var donor = donors.get(donorCode);
    actor.requireAt(Permission.CONSENT_WITHDRAW, donor.siteId(), donorCode);
    donor.withdraw(input.scope());
    donors.flush();
    consents.add(donor.id(), input, actor.id(), clock.instant());
    var consequences = new WithdrawalConsequences();
    withdrawn.fire(
        new ConsentWithdrawn(
            donor.id(), donor.code(), input.scope(), input.requestedAt(), consequences));
    return consequences.recorded(donor.code(), input.scope());
  }
}
