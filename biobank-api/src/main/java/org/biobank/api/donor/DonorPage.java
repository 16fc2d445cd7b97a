package org.biobank.api.donor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.donor.DonorRecord;
import org.biobank.study.ShowParticipation.Participation;
import org.biobank.study.VisitRecord;
import org.biobank.study.VisitStatus;

/** A donor as a screen shows it: record, studies and visits in one. */
public record DonorPage(
    @JsonUnwrapped DonorRecord donor, List<String> studies, List<VisitLine> visits) {

  /**
   * One visit of a donor.
   *
   * @param event absent: unplanned
   */
  public record VisitLine(
      String code,
      String study,
      Optional<String> event,
      Optional<String> eventName,
      String site,
      Instant visitedAt,
      VisitStatus status,
      Optional<String> reason) {
    static VisitLine of(VisitRecord visit) {
      return new VisitLine(
          visit.code(),
          visit.study(),
          visit.event(),
          visit.eventName(),
          visit.site(),
          visit.visitedAt(),
          visit.status(),
          visit.reason());
    }
  }

  static DonorPage of(DonorRecord donor, Participation participation) {
    return new DonorPage(
        donor,
        participation.studies(),
        participation.visits().stream().map(VisitLine::of).toList());
  }
}
