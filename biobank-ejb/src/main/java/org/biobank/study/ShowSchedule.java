package org.biobank.study;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.biobank.donor.ConsentDecision.Denied;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.FindDonors;
import org.biobank.donor.Purpose;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** Shows which visits of a donor's studies are done, missed, due, overdue or still to come. */
@View
public class ShowSchedule {
  @Inject private FindDonors findDonors;
  @Inject private Studies studies;
  @Inject private ConsentDecisions consents;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * A planned visit of the donor.
   *
   * @param dueOn the day the protocol plans, counted from enrolment, in UTC
   * @param from the first day on which it is in time
   * @param until the last
   * @param visit its code, where there is one
   */
  public record ScheduledVisit(
      String study,
      String event,
      String eventName,
      LocalDate dueOn,
      LocalDate from,
      LocalDate until,
      ScheduleStatus status,
      Optional<String> visit) {}

  /** By study, each in the order of its days. */
  @Requires(Permission.DONOR_READ)
  public List<ScheduledVisit> show(@Subject String donorCode) {
    var donor = findDonors.byCode(donorCode);
    current.actor().requireAt(Permission.DONOR_READ, donor.siteId(), donorCode);
    var now = clock.instant();
    var consent = consents.decide(List.of(donor.id()), Purpose.COLLECT, now).get(donor.id());
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return studies.planned(donor.id()).stream()
        .map(event -> scheduled(event, today, !(consent instanceof Denied)))
        .toList();
  }

  private static ScheduledVisit scheduled(
      PlannedForDonor event, LocalDate today, boolean consented) {
    return new ScheduledVisit(
        event.study(),
        event.event(),
        event.eventName(),
        event.dueOn(),
        event.from(),
        event.until(),
        ScheduleStatus.of(event, today, consented),
        event.visit());
  }
}
