package org.biobank.donor;

import java.time.Instant;
import java.util.List;
import org.biobank.shared.HasCode;

/** What is shown of a donor without saying who it is. */
public record DonorRecord(
    String code,
    String site,
    Sex sex,
    int birthYear,
    String status,
    Instant enrolledAt,
    List<ConsentRecord> consents,
    List<WithdrawalRecord> withdrawals,
    int version)
    implements HasCode {

  /** A signed form; the latest first. */
  public record ConsentRecord(
      String form, String status, Instant signedAt, List<ProvisionRecord> provisions) {}

  /** What was said to one purpose. */
  public record ProvisionRecord(
      Purpose purpose,
      String label,
      ProvisionDecision decision,
      Instant validFrom,
      Instant validUntil) {}

  /** A withdrawal. */
  public record WithdrawalRecord(
      WithdrawalScope scope, WithdrawalRequester requestedBy, Instant requestedAt) {}
}
