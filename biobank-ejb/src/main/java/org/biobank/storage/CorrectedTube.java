package org.biobank.storage;

import java.util.UUID;
import org.biobank.custody.Whereabouts;
import org.biobank.specimen.SpecimenSummary;

/**
 * A tube that a count found to be elsewhere than the store had it.
 *
 * @param specimen as it was before
 * @param boxId in which it was found, or not found
 * @param to where it is now; unknown if it is missing
 */
public record CorrectedTube(
    SpecimenSummary specimen, UUID boxId, Whereabouts to, boolean missing) {}
