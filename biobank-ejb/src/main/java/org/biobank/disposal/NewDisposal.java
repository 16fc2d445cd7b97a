package org.biobank.disposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;

/**
 * What is to be destroyed, why and how. Who does it and who watches sign for it.
 *
 * @param site where it is done
 */
public record NewDisposal(
    String site,
    DisposalReason reason,
    DisposalMethod method,
    Optional<String> note,
    List<Barcode> barcodes) {

  /** As it is written down. */
  public record Written(
      UUID id,
      String code,
      UUID siteId,
      DisposalReason reason,
      DisposalMethod method,
      Optional<String> note,
      UUID performedBy,
      UUID witnessedBy,
      Instant at) {}
}
