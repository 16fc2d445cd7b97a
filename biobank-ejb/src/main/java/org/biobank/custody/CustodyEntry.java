package org.biobank.custody;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What a use case tells the ledger; where from, the sequence and the hashes are the ledger's.
 *
 * @param eventTime when it happened, as told; when it was told is recorded apart
 * @param related what it happened with: the shipment, the parent, the box
 * @param note in words, without anything about the donor
 * @param corrects the earlier event of the same subject that this one declares wrong
 */
public record CustodyEntry(
    CustodySubject subject,
    Instant eventTime,
    BusinessStep step,
    Disposition disposition,
    Whereabouts to,
    Optional<CustodySubject> related,
    Optional<String> note,
    Optional<UUID> corrects) {

  public CustodyEntry {
    eventTime =
        eventTime.truncatedTo(ChronoUnit.MICROS); // what the ledger keeps, and thus what is hashed
  }

  public static CustodyEntry of(
      CustodySubject subject,
      Instant eventTime,
      BusinessStep step,
      Disposition disposition,
      Whereabouts to) {
    return new CustodyEntry(
        subject,
        eventTime,
        step,
        disposition,
        to,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public CustodyEntry with(CustodySubject other) {
    return new CustodyEntry(
        subject, eventTime, step, disposition, to, Optional.of(other), note, corrects);
  }

  public CustodyEntry noting(String words) {
    return new CustodyEntry(
        subject, eventTime, step, disposition, to, related, Optional.of(words), corrects);
  }
}
