package org.biobank.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.biobank.donor.DonorConsents.Provision;
import org.biobank.donor.DonorConsents.Signed;
import org.biobank.donor.DonorConsents.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentDecisionTest {
  private static final Instant SIGNED = Instant.parse("2024-01-10T09:00:00Z");
  private static final Instant END = Instant.parse("2029-01-10T09:00:00Z");

  @Test
  void whatNobodySignedIsDenied() {
    assertThat(reason(new DonorConsents(List.of(), List.of()), Purpose.USE, SIGNED))
        .isEqualTo("no-consent");
  }

  @Test
  void whatTheFormDoesNotNameIsDenied() {
    assertThat(reason(signed(permit(Purpose.STORE)), Purpose.USE, SIGNED))
        .isEqualTo("not-consented");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-10T08:59:59Z, no-consent",
    "2024-01-10T09:00:00Z, permitted",
    "2029-01-10T08:59:59Z, permitted",
    "2029-01-10T09:00:00Z, consent-expired"
  })
  void aPermissionHoldsFromItsFirstInstantToBeforeItsEnd(Instant at, String expected) {
    assertThat(reason(signed(permit(Purpose.USE)), Purpose.USE, at)).isEqualTo(expected);
  }

  @Test
  void aLaterConsentSupersedesTheOneBefore() {
    var later =
        new Signed(
            SIGNED.plusSeconds(60),
            List.of(new Provision(Purpose.USE, ProvisionDecision.DENY, SIGNED, END)));
    var donor =
        new DonorConsents(
            List.of(later, new Signed(SIGNED, List.of(permit(Purpose.USE)))), List.of());
    assertThat(reason(donor, Purpose.USE, SIGNED.plusSeconds(59))).isEqualTo("permitted");
    assertThat(reason(donor, Purpose.USE, SIGNED.plusSeconds(60))).isEqualTo("not-consented");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CONTACT, RECONTACT, consent-withdrawn",
    "NO_CONTACT, USE, permitted",
    "NO_NEW_USE, USE, consent-withdrawn",
    "NO_NEW_USE, TRANSFER, consent-withdrawn",
    "NO_NEW_USE, SHARE_DATA, consent-withdrawn",
    "NO_NEW_USE, COLLECT, consent-withdrawn",
    "NO_NEW_USE, STORE, permitted",
    "FULL, STORE, consent-withdrawn"
  })
  void aWithdrawalEndsWhatItsScopeCovers(WithdrawalScope scope, Purpose purpose, String expected) {
    var donor =
        new DonorConsents(
            List.of(new Signed(SIGNED, List.of(permit(purpose)))),
            List.of(new Withdrawn(scope, SIGNED.plusSeconds(100))));
    assertThat(reason(donor, purpose, SIGNED.plusSeconds(99))).isEqualTo("permitted");
    assertThat(reason(donor, purpose, SIGNED.plusSeconds(100))).isEqualTo(expected);
  }

  @Test
  void whoConsentsAnewAfterAWithdrawalIsTakenAtTheirWord() {
    var donor =
        new DonorConsents(
            List.of(new Signed(SIGNED.plusSeconds(200), List.of(permit(Purpose.USE)))),
            List.of(new Withdrawn(WithdrawalScope.FULL, SIGNED.plusSeconds(100))));
    assertThat(reason(donor, Purpose.USE, SIGNED.plusSeconds(200))).isEqualTo("permitted");
  }

  private static DonorConsents signed(Provision... provisions) {
    return new DonorConsents(List.of(new Signed(SIGNED, List.of(provisions))), List.of());
  }

  private static Provision permit(Purpose purpose) {
    return new Provision(purpose, ProvisionDecision.PERMIT, SIGNED, END);
  }

  private static String reason(DonorConsents donor, Purpose purpose, Instant at) {
    return ConsentDecision.of(donor, purpose, at) instanceof ConsentDecision.Denied denied
        ? denied.slug()
        : "permitted";
  }
}
