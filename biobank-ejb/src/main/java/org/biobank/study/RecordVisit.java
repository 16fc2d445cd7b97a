package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.biobank.donor.ConsentDecision.Denied;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.FindDonors;
import org.biobank.donor.Purpose;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.identity.Sites;
import org.biobank.shared.Ids;

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
    var donor = findDonors.byCode(input.donor());
    var study = studies.get(input.study());
    var site = sites.get(input.site());
    actor.requireWithin(Permission.VISIT_ACCESSION, site.id(), study.id(), site.code());
    actor.requireAt(Permission.VISIT_ACCESSION, donor.siteId(), donor.code());
    var event =
        visits
            .eventOf(donor.id(), study.id(), input.event())
            .orElseThrow(() -> VisitRefused.notInProtocol(input));
    var decision = consents.decide(List.of(donor.id()), Purpose.COLLECT, input.visitedAt());
    if (decision.get(donor.id()) instanceof Denied denied) {
      throw VisitRefused.notConsented(donor.code(), denied);
    }
    var code = code(input.visitedAt().atZone(ZoneOffset.UTC).toLocalDate());
    visits.add(
        Ids.next(),
        code,
        new NewVisit(donor.id(), study.id(), site.id(), input.visitedAt()),
        event,
        clock.instant());
    return visits.get(code);
  }

  /**
   * Says the day to people. The tail is random, so that nodes need not agree on a counter; the
   * unique key tells of the rare second visit that draws the same.
   */
  private static String code(LocalDate day) {
    return "V-%tY%<tm%<td-%06X".formatted(day, RANDOM.nextInt(1 << 24));
  }
}
