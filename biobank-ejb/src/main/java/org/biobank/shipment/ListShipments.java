package org.biobank.shipment;

import jakarta.inject.Inject;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** The shipments from and to one's sites, the newest first. */
@View
public class ListShipments {
  @Inject private CurrentActor current;
  @Inject private ShipmentPages pages;

  /**
   * What is asked for.
   *
   * @param cursor where the page begins, as the page before said it
   * @param limit 1 to {@link Page#LIMIT_MAX}
   */
  public record Query(Optional<ShipmentStatus> status, Optional<String> cursor, int limit) {}

  @Requires(Permission.SHIPMENT_READ)
  public Page<ShipmentLine> list(Query query) {
    var scope = current.actor().scope(Permission.SHIPMENT_READ);
    var rows =
        pages.read(
            query.status(), query.cursor().map(ShipmentCursor::parse), scope, query.limit() + 1);
    return Page.of(rows, query.limit(), line -> ShipmentCursor.of(line).text());
  }
}
