package org.biobank.storage.reservation;

import java.time.Instant;
import java.util.List;
import org.biobank.shared.HasCode;

/**
 * Places of one container that are kept.
 *
 * @param code of the container
 * @param version of the container from now on, to store with
 * @param until others may have them from then on
 */
public record ReservedPlaces(String code, int version, List<FreePlace> places, Instant until)
    implements HasCode {}
