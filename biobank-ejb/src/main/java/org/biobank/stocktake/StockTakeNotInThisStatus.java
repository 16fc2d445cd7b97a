package org.biobank.stocktake;

import java.util.Map;
import org.biobank.shared.DomainException;

/** The stock-take has ended. */
public final class StockTakeNotInThisStatus extends DomainException {
  private static final long serialVersionUID = 1L;

  private final StockTakeStatus status;

  StockTakeNotInThisStatus(String code, StockTakeStatus status, StockTakeStep step) {
    super(
        Category.CONFLICT,
        "stock-take-not-in-this-status",
        "%s is %s; then this is not possible: %s.".formatted(code, status.words(), step.words()));
    this.status = status;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("stockTakeStatus", status);
  }
}
