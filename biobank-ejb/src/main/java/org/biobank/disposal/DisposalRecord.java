package org.biobank.disposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.custody.EventSignature;
import org.biobank.identity.SignatureMeaning;
import org.biobank.shared.HasCode;

/**
 * What was destroyed, and who stands for it. Codes only: nothing here tells of a donor.
 *
 * @param performedBy who did it, as they are called today; as they signed, see the signatures
 * @param signatures as they stand under the custody events of the tubes, in the order signed
 */
public record DisposalRecord(
    String code,
    String site,
    DisposalReason reason,
    DisposalMethod method,
    Optional<String> note,
    String performedBy,
    String witnessedBy,
    Instant disposedAt,
    List<Signed> signatures,
    List<Tube> tubes)
    implements HasCode {

  /** What 21 CFR 11.50(a) wants to be read of a signature, and the reason that was given. */
  public record Signed(
      String printedName, SignatureMeaning meaning, String reason, Instant signedAt) {
    static Signed of(EventSignature signature) {
      return new Signed(
          signature.printedName(), signature.meaning(), signature.reason(), signature.signedAt());
    }
  }

  /**
   * One tube.
   *
   * @param takenFrom code of the box and position; absent if it stood at the bench
   * @param unit UCUM
   */
  public record Tube(
      String barcode,
      String type,
      String study,
      Optional<String> takenFrom,
      BigDecimal quantity,
      String unit) {}
}
