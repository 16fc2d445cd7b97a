package org.biobank.donor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a purpose is covered by a donor's consent at an instant; denied unless something permits
 * it.
 */
public sealed interface ConsentDecision {
  /** Covered. */
  record Permitted() implements ConsentDecision {}

  /**
   * Not covered.
   *
   * @param slug why, for programs and statistics
   * @param detail why, in words
   */
  record Denied(String slug, String detail) implements ConsentDecision {
    private static final String WITHDRAWN = "consent-withdrawn";

    /** It was covered once, and the donor took it back. */
    public boolean isWithdrawal() {
      return slug.equals(WITHDRAWN);
    }
  }

  default boolean permits() {
    return this instanceof Permitted;
  }

  /**
   * Decides by the MII consent pattern: everything is denied but what a provision of the latest
   * active consent permits within its period; a consent signed later supersedes the one before, and
   * a withdrawal ends what its scope covers until the donor consents anew.
   */
  static ConsentDecision of(DonorConsents donor, Purpose purpose, Instant at) {
    var latest = latest(donor.consents(), at);
    if (latest.isEmpty()) {
      return new Denied("no-consent", "There is no consent in force.");
    }
    var consent = latest.get(0);
    if (donor.withdrawals().stream()
        .anyMatch(withdrawal -> withdrawal.ends(purpose, consent, at))) {
      return new Denied(Denied.WITHDRAWN, "The donor has withdrawn.");
    }
    return consent.provisions().stream()
        .filter(provision -> provision.purpose() == purpose)
        .findFirst()
        .map(provision -> provision.decisionAt(at))
        .orElseGet(
            () ->
                new Denied(
                    "not-consented", "The consent does not cover: " + purpose.label() + "."));
  }

  private static List<DonorConsents.Signed> latest(
      List<DonorConsents.Signed> consents, Instant at) {
    return consents.stream()
        .filter(consent -> !consent.signedAt().isAfter(at))
        .sorted(Comparator.comparing(DonorConsents.Signed::signedAt).reversed())
        .limit(1)
        .toList();
  }
}
