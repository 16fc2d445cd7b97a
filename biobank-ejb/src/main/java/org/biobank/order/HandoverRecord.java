package org.biobank.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.donor.Purpose;

/**
 * What was handed over under one order number: the protocol of the handover, with the conditions of
 * use, and a line for every tube. Codes only: nothing here tells of a donor.
 */
public record HandoverRecord(
    String order,
    String site,
    String study,
    String project,
    String requester,
    String recipient,
    List<Purpose> purposes,
    Optional<String> conditions,
    Instant handedOverAt,
    String handedOverBy,
    String takenBy,
    List<Tube> tubes) {

  /**
   * One tube.
   *
   * @param quantity what was handed over
   * @param unit UCUM
   */
  public record Tube(
      String barcode,
      String type,
      BigDecimal quantity,
      String unit,
      Instant collectedAt,
      Optional<Instant> returnedAt,
      Optional<BigDecimal> quantityBack) {}
}
