package org.biobank.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.donor.Purpose;
import org.biobank.shared.HasCode;

/**
 * An order with all that is in it. Codes only: nothing here tells of a donor.
 *
 * @param submittedBy username, as are the others who acted
 * @param takenBy who took the tubes for the recipient
 */
public record OrderDetails(
    String code,
    String site,
    String study,
    OrderStatus status,
    String project,
    String requester,
    String recipient,
    List<Purpose> purposes,
    Optional<String> note,
    String submittedBy,
    Instant submittedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> conditions,
    boolean signedHandover,
    Optional<String> reason,
    Optional<Instant> handedOverAt,
    Optional<String> handedOverBy,
    Optional<String> takenBy,
    Optional<Instant> endedAt,
    int version,
    List<OrderLine> lines,
    List<Item> items)
    implements HasCode {

  /**
   * One tube.
   *
   * @param line of what was asked for; absent if it was asked for by its barcode
   * @param substituteFor barcode of the tube that was not found
   * @param takenFrom code of the box and position it was picked from
   * @param quantity what is in it now
   * @param quantityOut what was handed over
   * @param unit UCUM
   */
  public record Item(
      String barcode,
      String type,
      String typeName,
      OrderItemStatus status,
      Optional<Integer> line,
      Optional<String> substituteFor,
      Optional<String> takenFrom,
      BigDecimal quantity,
      Optional<BigDecimal> quantityOut,
      Optional<BigDecimal> quantityBack,
      String unit,
      Optional<Boolean> thawed,
      Optional<Instant> pickedAt,
      Optional<Instant> handedOverAt,
      Optional<Instant> returnedAt) {}
}
