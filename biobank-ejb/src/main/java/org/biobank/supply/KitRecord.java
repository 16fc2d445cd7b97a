package org.biobank.supply;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.HasCode;

/**
 * A kit as it stands.
 *
 * @param site where it was assembled
 * @param expiresOn the last day on which it may be used
 * @param donor for whom it was sent out or who was there when it was used
 * @param visit in which it was used
 * @param tubes in the order in which they are drawn
 */
public record KitRecord(
    String code,
    String study,
    String event,
    String site,
    KitStatus status,
    Optional<LocalDate> expiresOn,
    Instant assembledAt,
    Optional<String> donor,
    Optional<String> visit,
    Optional<String> voidReason,
    List<Tube> tubes)
    implements HasCode {

  /**
   * One tube of a kit.
   *
   * @param anticipated code of the anticipated specimen it is for
   * @param quantity expected, in {@code unit} (UCUM)
   */
  public record Tube(
      String anticipated,
      String type,
      String typeName,
      Optional<String> tubeFormat,
      BigDecimal quantity,
      String unit,
      String barcode) {}

  /** Without what only its own site may see of it. */
  KitRecord withoutDonor() {
    return new KitRecord(
        code,
        study,
        event,
        site,
        status,
        expiresOn,
        assembledAt,
        Optional.empty(),
        Optional.empty(),
        voidReason,
        tubes);
  }
}
