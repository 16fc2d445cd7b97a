package org.biobank.order;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.HasCode;
import org.biobank.shared.StaleVersion;

/**
 * A request for specimens of one study at one site, as it stands now.
 *
 * @param submittedBy username
 * @param conditions under which it was approved
 * @param signedHandover whether the handover must be signed
 * @param reason why it was rejected or cancelled
 * @param handedOverBy username
 * @param takenBy who took the tubes for the recipient
 */
public record Order(
    UUID id,
    String code,
    UUID siteId,
    String site,
    UUID studyId,
    String study,
    OrderStatus status,
    String project,
    String requester,
    String recipient,
    Optional<String> note,
    UUID submitterId,
    String submittedBy,
    Instant submittedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> conditions,
    boolean signedHandover,
    Optional<String> reason,
    Optional<Instant> handedOverAt,
    Optional<String> handedOverBy,
    Optional<String> takenBy,
    Optional<Instant> endedAt,
    int version)
    implements HasCode {

  /**
   * Refuses a step that its status does not allow.
   *
   * @throws OrderNotInThisStatus with the status it has
   */
  void require(OrderStep step) {
    if (!step.isAllowedIn(status)) {
      throw new OrderNotInThisStatus(code, status, step.words());
    }
  }

  void requireVersion(int seen) {
    if (seen != version) {
      throw new StaleVersion(code, seen, version);
    }
  }

  /** Whose store and whose specimens it asks for. */
  Sources.Source source() {
    return new Sources.Source(siteId, site, studyId, study);
  }

  /**
   * @throws org.biobank.identity.OutsideScope if its site or study is not the actor's
   */
  void requireWithinScopeOf(Actor actor, Permission permission) {
    actor.requireWithin(permission, siteId, studyId, code);
  }

  /**
   * @throws OwnOrder if the actor submitted it
   */
  void requireSubmittedByAnotherThan(Actor actor) {
    if (submitterId.equals(actor.id())) {
      throw new OwnOrder(code);
    }
  }
}
