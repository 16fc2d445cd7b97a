package org.biobank.epcis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events in the order of the log.
 *
 * @param next token of the page behind it; absent if there is nothing more. A page may hold fewer
 *     events than asked for, none even, and yet have one
 */
public record EventPage(List<EpcisEvent> events, Optional<String> next, Instant asOf) {}
