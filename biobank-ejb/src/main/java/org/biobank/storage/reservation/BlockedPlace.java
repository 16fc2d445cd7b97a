package org.biobank.storage.reservation;

import java.time.Instant;

/**
 * A place that nobody may use.
 *
 * @param by user name of who said so
 */
public record BlockedPlace(String position, String reason, String by, Instant since) {}
