package org.biobank.specimen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.OtherLabel;

/**
 * A specimen with where it came from, what was made of it, and what holds it.
 *
 * @param donors codes of all donors of a specimen that has several, as a pool; else empty
 * @param labels by which it is found besides its barcode
 */
public record SpecimenDetail(
    SpecimenLine line,
    String visit,
    Optional<String> parent,
    List<String> donors,
    List<SpecimenLine> children,
    List<Hold> holds,
    List<OtherLabel> labels) {

  /**
   * Why it may not leave the store.
   *
   * @param note the words of who placed it; absent: consent or receipt placed it
   */
  public record Hold(String reason, Instant placedAt, Optional<String> note) {}
}
