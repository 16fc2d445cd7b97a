package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.ConsentDecision.Denied;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.FindDonors;
import org.biobank.donor.Purpose;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.identity.Sites;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;

/**
 * For accession: a visit of an enrolled donor whose consent covers collection, in the caller's
 * transaction.
 */
@ApplicationScoped
public class RecordVisit {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private FindDonors findDonors;
  @Inject private Studies studies;
  @Inject private Sites sites;
  @Inject private Visits visits;
  @Inject private ConsentDecisions consents;
  @Inject private Clock clock;

  /**
   * @throws VisitRefused if the donor is not in the study, the study has no such event, or consent
   *     does not cover it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public VisitRecord record(VisitInput input, Actor actor) {
    var visit = place(input.heading(), actor);
    requireConsent(visit.donorId(), visit.donorCode(), visit.visitedAt());
    return write(visit, VisitStatus.OPEN);
  }

  /**
   * Finds what a visit refers to and refuses one that may not be; writes nothing. A second visit of
   * the same event is refused: what comes later belongs to the first, and what is drawn anew is
   * unplanned.
   *
   * @throws VisitRefused as {@link #record} does, or if the event's visit is recorded
   * @throws StudyClosed if the study ended before the visit
   * @throws Invalid if the visit is unplanned and nobody says why
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public NewVisit plan(VisitHeading heading, Actor actor) {
    var visit = place(heading, actor);
    requireConsent(visit.donorId(), visit.donorCode(), visit.visitedAt());
    refuseSecond(heading, visit);
    return visit;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public VisitRecord write(NewVisit visit) {
    return write(visit, VisitStatus.OPEN);
  }

  VisitRecord write(NewVisit visit, VisitStatus status) {
    var code = code(day(visit.visitedAt()));
    visits.add(Ids.next(), code, visit, status, clock.instant());
    return visits.get(code);
  }

  NewVisit place(VisitHeading heading, Actor actor) {
    var donor = findDonors.byCode(heading.donor());
    var study = studies.get(heading.study());
    var site = sites.get(heading.site());
    actor.requireWithin(Permission.VISIT_ACCESSION, site.id(), study.id(), site.code());
    actor.requireAt(Permission.VISIT_ACCESSION, donor.siteId(), donor.code());
    study.requireOpenOn(day(heading.visitedAt()));
    Optional<UUID> event = Optional.empty();
    if (heading.event().isPresent()) {
      event = visits.eventOf(donor.id(), study.id(), heading.event().get());
      if (event.isEmpty()) {
        throw VisitRefused.notInProtocol(heading);
      }
    } else {
      requireUnplanned(heading, studies.isEnrolled(donor.id(), study.id()));
    }
    return new NewVisit(
        donor.id(),
        donor.code(),
        study.id(),
        site.id(),
        event,
        heading.visitedAt(),
        heading.reason());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static void requireUnplanned(VisitHeading heading, boolean enrolled) {
    if (!enrolled) {
      throw VisitRefused.notInProtocol(heading);
    }
    if (heading.reason().isEmpty()) {
      throw new Invalid("/reason", "say why there is a visit that the protocol does not foresee");
    }
  }

  /**
   * For tubes that are collected now or were collected then.
   *
   * @throws VisitRefused if consent does not cover it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireConsent(UUID donorId, String donorCode, Instant at) {
    var decision = consents.decide(List.of(donorId), Purpose.COLLECT, at);
    if (decision.get(donorId) instanceof Denied denied) {
      throw VisitRefused.notConsented(donorCode, denied);
    }
  }

  void refuseSecond(VisitHeading heading, NewVisit visit) {
    visit
        .eventId()
        .flatMap(event -> visits.standing(visit.donorId(), event))
        .ifPresent(
            code -> {
              throw VisitRefused.recorded(heading, code);
            });
  }

  /**
   * Says the day to people. The tail is random, so that nodes need not agree on a counter; the
   * unique key tells of the rare second visit that draws the same.
   */
  private static String code(LocalDate day) {
    return "V-%tY%<tm%<td-%06X".formatted(day, RANDOM.nextInt(1 << 24));
  }
}
