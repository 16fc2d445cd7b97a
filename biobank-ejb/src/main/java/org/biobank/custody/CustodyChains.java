package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads and checks chains, for the subjects' own views: whoever may see a specimen may see its
 * chain.
 */
@ApplicationScoped
public class CustodyChains {
  @Inject private CustodyEvents events;
  @Inject private EventSignatures eventSignatures;
  @Inject private Clock clock;

  public CustodyChain of(UUID subjectId) {
    var chain = events.chain(subjectId);
    var signatures = eventSignatures.of(chain.stream().map(link -> link.event().id()).toList());
    return new CustodyChain(
        chain, signatures, ChainVerification.of(chain, signatures), clock.instant());
  }

  /**
   * What was signed when a subject last went through a step, in the order signed; empty where
   * nobody signed.
   */
  public List<EventSignature> signatures(UUID subjectId, BusinessStep step) {
    var last =
        events.chain(subjectId).stream()
            .map(link -> link.event())
            .filter(event -> event.step() == step)
            .reduce((earlier, later) -> later);
    return last.map(event -> eventSignatures.of(List.of(event.id())).get(event.id()))
        .orElse(List.of());
  }

  /**
   * In whose hands and where each subject is now; subjects without events are left out. One query.
   */
  public Map<UUID, Whereabouts> whereabouts(Collection<UUID> subjectIds) {
    return events.endsOf(subjectIds).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().to()));
  }
}
