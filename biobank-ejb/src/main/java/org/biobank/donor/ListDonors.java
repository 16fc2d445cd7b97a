package org.biobank.donor;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;
import org.jspecify.annotations.Nullable;

/** The donors of one's sites by code. */
@View
public class ListDonors {
  @Inject private Donors donors;
  @Inject private CurrentActor current;

  /**
   * @param prefix how the code begins; empty: all
   * @param after the last code of the page before
   */
  @Requires(value = Permission.DONOR_READ, audited = true)
  public Page<DonorLine> list(String prefix, @Nullable String after, int limit) {
    var scope = current.actor().scope(Permission.DONOR_READ);
    return Page.of(donors.page(prefix, after, limit + 1, scope), limit, DonorLine::code);
  }
}
