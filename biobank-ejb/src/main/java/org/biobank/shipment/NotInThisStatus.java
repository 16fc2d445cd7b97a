package org.biobank.shipment;

import java.util.Locale;
import java.util.Map;
import org.biobank.shared.DomainException;

/** The shipment is past that, or not there yet. */
public final class NotInThisStatus extends DomainException {
  private static final long serialVersionUID = 1L;

  private final ShipmentStatus status;

  NotInThisStatus(String code, ShipmentStatus status, String step) {
    super(
        Category.CONFLICT,
        "not-in-this-status",
        "%s is %s; then this is not possible: %s."
            .formatted(code, status.name().toLowerCase(Locale.ROOT).replace('_', ' '), step));
    this.status = status;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("status", status);
  }
}
