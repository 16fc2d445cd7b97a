package org.biobank.order;

import java.util.List;
import org.biobank.shared.HasCode;

/**
 * What a round of scanning did.
 *
 * @param left how many tubes are still to be fetched
 */
public record Picked(String code, OrderStatus status, int version, int left, List<ScanAnswer> scans)
    implements HasCode {}
