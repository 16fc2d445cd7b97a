package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Actor;

/** How often tubes were thawed before they came here. */
@ApplicationScoped
class ImportedThaws {
  void record(Actor actor, Map<UUID, PlannedTube> plans, Instant at) {}
}
