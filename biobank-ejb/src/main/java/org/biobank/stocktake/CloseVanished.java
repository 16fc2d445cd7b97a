package org.biobank.stocktake;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once everything was looked at: closes the findings that nobody saw any more. */
@Dependent
@Named("closeVanished")
class CloseVanished extends AbstractBatchlet {
  private static final Logger LOG = LoggerFactory.getLogger(CloseVanished.class);

  @Inject
  @BatchProperty(name = "check")
  private String check;

  @Inject private Findings findings;

  @Override
  public String process() {
    LOG.info("{} findings vanished", findings.closeVanished(UUID.fromString(check)));
    return BatchStatus.COMPLETED.name();
  }
}
