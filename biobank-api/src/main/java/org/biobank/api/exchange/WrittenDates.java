package org.biobank.api.exchange;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.biobank.exchange.dialect.ForeignTimes;
import org.jspecify.annotations.Nullable;

/** How a file of another system writes its dates, as the query says it. */
public class WrittenDates {
  /**
   * {@code day_first} or {@code month_first}, where dates are written as 03/04/2025; a date that
   * can be read two ways is a fault of its row if it is not said.
   */
  @QueryParam("dateOrder")
  private @Nullable String order;

  /** Of times without an offset, as Europe/Berlin; UTC if absent. */
  @QueryParam("zone")
  private @Nullable String zone;

  ForeignTimes times() {
    return ForeignTimes.of(Optional.ofNullable(order), Optional.ofNullable(zone));
  }
}
