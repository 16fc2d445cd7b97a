package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.RequestContext;
import org.jspecify.annotations.Nullable;

/** Writes {@code audit_entry}. Codes only; never what a donor is called. */
@ApplicationScoped
class AuditTrail {
  private static final int SUBJECT_LENGTH_MAX = 160;

  @Inject private Database database;
  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private RequestContext request;

  void done(UseCaseCall call, @Nullable Object answer) {
    write(call.name(), "DONE", call.subject(answer), Optional.empty());
  }

  void seen(UseCaseCall call, @Nullable Object answer) {
    write(call.name(), "SEEN", call.subject(answer), Optional.empty());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void denied(UseCaseCall call, String slug) {
    write(call.name(), "DENIED", call.subject(null), Optional.of(slug));
  }

  /** For what has no use case of its own to be intercepted: a login that failed. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void denied(String action, String subject, String slug) {
    write(action, "DENIED", Optional.of(subject), Optional.of(slug));
  }

  private void write(
      String action, String outcome, Optional<String> subject, Optional<String> reason) {
    UUID actor = current.ifSignedIn().map(Actor::id).orElse(null);
    database.change(
        """
        INSERT INTO audit_entry (id, recorded_at, actor_id, action, outcome, subject, reason, request_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        clock.instant(),
        actor,
        action,
        outcome,
        subject.map(AuditTrail::shortened).orElse(null),
        reason.orElse(null),
        request.requestId());
  }

  private static String shortened(String subject) {
    return subject.length() <= SUBJECT_LENGTH_MAX
        ? subject
        : subject.substring(0, SUBJECT_LENGTH_MAX);
  }
}
