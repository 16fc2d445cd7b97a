package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;

/** For accession: visits that tubes may still come to, in the caller's transaction. */
@ApplicationScoped
public class OpenVisits {
  @Inject private Visits visits;

  /**
   * The visit, locked until the end of the transaction; to be called before any other read.
   *
   * @throws org.biobank.shared.NotFound if there is none
   * @throws VisitRefused if it is closed or did not take place
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public VisitRecord lock(String code, Actor actor) {
    visits.lock(code);
    return get(code, actor);
  }

  /** As {@link #lock}, for a look. */
  @Transactional(Transactional.TxType.MANDATORY)
  public VisitRecord get(String code, Actor actor) {
    var visit = visits.get(code);
    actor.requireWithin(Permission.VISIT_ACCESSION, visit.siteId(), visit.studyId(), code);
    if (visit.status() != VisitStatus.OPEN) {
      throw VisitRefused.notOpen(visit);
    }
    return visit;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void close(UUID visitId, Instant at) {
    visits.close(visitId, at);
  }
}
