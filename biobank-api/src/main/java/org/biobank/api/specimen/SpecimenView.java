package org.biobank.api.specimen;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.SpecimenDetail;
import org.biobank.specimen.SpecimenDetail.Hold;
import org.biobank.specimen.SpecimenLine;
import org.biobank.storage.container.Place;

/** A specimen as a screen shows it. */
public record SpecimenView(
    @JsonUnwrapped SpecimenLine line,
    String visit,
    Optional<String> parent,
    List<String> donors,
    List<SpecimenLine> children,
    List<Hold> holds,
    List<OtherLabel> labels,
    Optional<Stand> position) {

  /** Where it stands. */
  public record Stand(String box, String boxName, String position) {}

  static SpecimenView of(SpecimenDetail specimen, Optional<Place> place) {
    return new SpecimenView(
        specimen.line(),
        specimen.visit(),
        specimen.parent(),
        specimen.donors(),
        specimen.children(),
        specimen.holds(),
        specimen.labels(),
        place.map(at -> new Stand(at.containerCode(), at.containerName(), at.position())));
  }
}
