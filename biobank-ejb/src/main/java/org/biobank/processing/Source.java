package org.biobank.processing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.specimen.Lineage;

/**
 * A tube itself, or something it was made of.
 *
 * @param madeAt when its chain of custody began
 * @param until when the next of the line was made of it; absent for the tube itself
 * @param physical whether the tube is of the very same material: not so where another class of
 *     material was derived in between, DNA from blood, say
 * @param depth 0 for the tube itself
 */
record Source(
    UUID id,
    String barcode,
    String specimenClass,
    Lineage lineage,
    Instant collectedAt,
    Instant madeAt,
    Optional<Instant> until,
    boolean physical,
    int depth) {
  static final String TISSUE = "TISSUE";

  boolean isTissue() {
    return specimenClass.equals(TISSUE);
  }

  /** What happened later happened to what was left, not to what had been taken from it. */
  boolean counts(ProcessingEvent event) {
    return until.filter(event.at()::isAfter).isEmpty();
  }
}
