package org.biobank.order;

import java.util.Map;
import org.biobank.shared.DomainException;

/** The order is past that, or not there yet. */
public final class OrderNotInThisStatus extends DomainException {
  private static final long serialVersionUID = 1L;

  private final OrderStatus status;

  OrderNotInThisStatus(String code, OrderStatus status, String step) {
    super(
        Category.CONFLICT,
        "order-not-in-this-status",
        "%s is %s; then this is not possible: %s.".formatted(code, status.words(), step));
    this.status = status;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("orderStatus", status);
  }
}
