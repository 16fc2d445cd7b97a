package org.biobank.shipment;

import java.util.UUID;

/**
 * What became of a courier's report.
 *
 * @param accepted always; the telephone may forget the report
 * @param duplicate it was known already and changed nothing
 * @param late something that happened later had been told before; both times are kept
 * @param status of the shipment, as all reports together say
 */
public record ReportAnswer(
    UUID id, boolean accepted, boolean duplicate, boolean late, ShipmentStatus status) {}
