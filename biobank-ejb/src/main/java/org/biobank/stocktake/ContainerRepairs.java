package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Sites;
import org.biobank.storage.container.LooseContainers;

/** Mends what is wrong with a container, and says what the ledger is to be told of it. */
@ApplicationScoped
class ContainerRepairs {
  @Inject private LooseContainers loose;
  @Inject private Sites sites;

  CustodyEntry mend(Broken broken, Instant at) {
    var site = sites.code(broken.siteId());
    var to =
        switch (broken.repair()) {
          case DETACH -> {
            loose.detach(broken.subjectId());
            yield Whereabouts.atSite(site);
          }
          case CLEAR_POSITION ->
              new Whereabouts(
                  Whereabouts.atSite(site).custodian(),
                  "container:" + loose.clearPosition(broken.subjectId()));
          default -> throw new IllegalStateException(broken.repair() + " mends no container");
        };
    return CustodyEntry.of(
            CustodySubject.container(broken.subjectId()),
            at,
            BusinessStep.REMOVING,
            Disposition.IN_PROGRESS,
            to)
        .noting(broken.invariant().slug() + ": " + broken.detail());
  }
}
