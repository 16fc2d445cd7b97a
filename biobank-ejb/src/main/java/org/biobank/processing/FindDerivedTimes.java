package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * For other subjects' use cases: what follows from the events of tubes. Three queries, however many
 * tubes; ask for some thousands at a time.
 */
@ApplicationScoped
public class FindDerivedTimes {
  @Inject private Materials materials;
  @Inject private BenchTimes benchTimes;

  /** By specimen; unknown ids are left out. */
  @Transactional
  public Map<UUID, DerivedTimes> of(Collection<UUID> ids) {
    var atBench = benchTimes.of(ids);
    var times = new HashMap<UUID, DerivedTimes>();
    materials
        .of(ids)
        .forEach((id, tube) -> times.put(id, DerivedTimes.of(tube, atBench.getOrDefault(id, 0L))));
    return times;
  }
}
