package org.biobank.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.Disposition;
import org.biobank.custody.EventSignature;
import org.biobank.identity.SignatureMeaning;

/**
 * An event of a chain, with who told it and what became of it.
 *
 * @param eventTime as it was told
 * @param late recorded more than an hour after it happened
 * @param toldBy name of who told it
 * @param corrects the event that this one declares wrong
 * @param correctedBy the event that declares this one wrong
 */
public record ToldEvent(
    UUID id,
    int sequence,
    BusinessStep businessStep,
    Disposition disposition,
    Instant eventTime,
    Instant recordedAt,
    boolean late,
    String toldBy,
    String custodian,
    String place,
    Optional<String> note,
    Optional<UUID> corrects,
    Optional<UUID> correctedBy,
    List<Signed> signatures,
    String hash) {

  /** A signature as 21 CFR 11.50 wants it shown: printed name, time, meaning. */
  public record Signed(String name, SignatureMeaning meaning, String reason, Instant signedAt) {
    static Signed of(EventSignature signature) {
      return new Signed(
          signature.printedName(), signature.meaning(), signature.reason(), signature.signedAt());
    }
  }
}
