package org.biobank.donor;

import java.time.Instant;
import java.util.List;

/**
 * What a donor signed and withdrew, as far as it counts: consents entered in error or made inactive
 * are not among them.
 */
public record DonorConsents(List<Signed> consents, List<Withdrawn> withdrawals) {
  /** One signed form. */
  public record Signed(Instant signedAt, List<Provision> provisions) {}

  /**
   * What was said to one purpose, and for how long.
   *
   * @param validFrom included
   * @param validUntil excluded
   */
  public record Provision(
      Purpose purpose, ProvisionDecision decision, Instant validFrom, Instant validUntil) {
    ConsentDecision decisionAt(Instant at) {
      if (decision == ProvisionDecision.DENY) {
        return new ConsentDecision.Denied(
            "not-consented", "The donor declined: " + purpose.label() + ".");
      }
      if (at.isBefore(validFrom)) {
        return new ConsentDecision.Denied(
            "consent-not-yet-valid", "The consent is not in force yet.");
      }
      return at.isBefore(validUntil)
          ? new ConsentDecision.Permitted()
          : new ConsentDecision.Denied("consent-expired", "The consent has expired.");
    }
  }

  /** One withdrawal. */
  public record Withdrawn(WithdrawalScope scope, Instant requestedAt) {
    /** A consent signed after the withdrawal stands. */
    boolean ends(Purpose purpose, Signed consent, Instant at) {
      return scope.ends(purpose)
          && !at.isBefore(requestedAt)
          && !consent.signedAt().isAfter(requestedAt);
    }
  }
}
