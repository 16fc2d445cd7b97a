package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Reads and checks chains, for the subjects' own views: whoever may see a specimen may see its
 * chain.
 */
@ApplicationScoped
public class CustodyChains {
  @Inject private CustodyEvents events;
  @Inject private Clock clock;

  public CustodyChain of(UUID subjectId) {
    var chain = events.chain(subjectId);
    return new CustodyChain(chain, ChainVerification.of(chain), clock.instant());
  }
}
