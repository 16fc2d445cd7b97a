package org.biobank.custody;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Chains as a use case has read them in its transaction: what it decides on their past and what it
 * then appends to them take one query. Should another append first, the unique (subject, sequence)
 * refuses what follows on these.
 */
public final class KnownChains {
  private final Map<UUID, ChainEnd> ends = new HashMap<>();
  private final Map<BusinessStep, Set<UUID>> through = new HashMap<>();

  /** One event of a chain, as far as it matters for those to come. */
  record Link(UUID subjectId, BusinessStep step, ChainEnd end) {}

  private KnownChains() {}

  /**
   * @param links all of each chain, in any order
   */
  static KnownChains of(List<Link> links) {
    var chains = new KnownChains();
    for (var link : links) {
      chains.ends.merge(link.subjectId(), link.end(), ChainEnd::later);
      chains.through.computeIfAbsent(link.step(), step -> new HashSet<>()).add(link.subjectId());
    }
    return chains;
  }

  /** Whether the subject ever went through a step. */
  public boolean wentThrough(BusinessStep step, UUID subjectId) {
    return through.getOrDefault(step, Set.of()).contains(subjectId);
  }

  Map<UUID, ChainEnd> ends() {
    return Collections.unmodifiableMap(ends);
  }
}
