package org.biobank.stocktake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.HasCode;

/**
 * A count of all boxes in a part of the store, as it stands now.
 *
 * @param container whose boxes are counted, by its code
 * @param openedBy username
 */
public record StockTake(
    UUID id,
    String code,
    UUID siteId,
    String site,
    String container,
    StockTakeStatus status,
    Optional<String> note,
    String openedBy,
    Instant openedAt,
    Optional<Instant> endedAt)
    implements HasCode {

  /**
   * @throws StockTakeNotInThisStatus with the status it has
   */
  void require(StockTakeStep step) {
    if (!step.isAllowedIn(status)) {
      throw new StockTakeNotInThisStatus(code, status, step);
    }
  }

  /**
   * @throws org.biobank.identity.OutsideScope if its site is not the actor's
   */
  StockTake within(Actor actor, Permission permission) {
    actor.requireAt(permission, siteId, code);
    return this;
  }
}
