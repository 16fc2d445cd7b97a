package org.biobank.disposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.HasCode;

/**
 * What was destroyed, and who stands for it. Codes only: nothing here tells of a donor.
 *
 * @param performedBy the printed name, as is the witness's (21 CFR 11.50)
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
    List<Tube> tubes)
    implements HasCode {

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
