package org.biobank.epcis;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.NotFound;
import org.biobank.shared.View;

/** Shows the event of an id; if it was declared wrong, the declaration too, which has the same. */
@View
public class ShowEvent {
  @Inject private LoggedRows rows;
  @Inject private MappedEvents mapped;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws NotFound if there is none, or none of one's sites and studies
   */
  @Requires(value = Permission.SPECIMEN_READ, audited = true)
  public EventPage show(UUID id, EpcisNames names) {
    var scope = current.actor().scope(Permission.SPECIMEN_READ);
    var read = rows.named(EventIds.custody(id), scope);
    var events =
        mapped.of(read, names, scope).stream()
            .map(MappedEvents.Placed::event)
            .filter(event -> event.id().equals(id))
            .toList();
    if (events.isEmpty()) {
      throw new NotFound("epcis event", id.toString());
    }
    return new EventPage(events, Optional.empty(), clock.instant());
  }
}
