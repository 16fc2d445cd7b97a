package org.biobank.donor;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.NotFound;
import org.biobank.shared.View;

/** Shows who a donor is; each look is audited. */
@View
public class ShowIdentity {
  @Inject private Donors donors;
  @Inject private SealedIdentities identities;
  @Inject private CurrentActor current;

  @Requires(value = Permission.DONOR_IDENTITY_READ, audited = true)
  public Identity show(@Subject String code) {
    var donor = donors.get(code);
    current.actor().requireAt(Permission.DONOR_IDENTITY_READ, donor.siteId(), code);
    return identities.of(donor.id()).orElseThrow(() -> new NotFound("identity", code));
  }
}
