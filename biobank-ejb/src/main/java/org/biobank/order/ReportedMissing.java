package org.biobank.order;

import java.util.List;
import org.biobank.shared.HasCode;

/**
 * A tube was not found.
 *
 * @param left how many tubes are still to be fetched
 * @param substitutes what may stand in for it, the nearest relation first
 */
public record ReportedMissing(
    String code,
    OrderStatus status,
    int version,
    int left,
    String missing,
    List<Substitute> substitutes)
    implements HasCode {}
