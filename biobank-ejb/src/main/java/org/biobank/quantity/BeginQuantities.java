package org.biobank.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.biobank.specimen.SpecimensAdded;

/** Every specimen has a ledger from the transaction that wrote it. */
@ApplicationScoped
class BeginQuantities {
  @Inject private QuantityEntries entries;

  void begin(@Observes SpecimensAdded added) {
    entries.begin(added.specimens(), added.recordedAt(), added.actor().id());
  }
}
