package org.biobank.custody;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The check of an export, made over the live tables with the key that this node was given; besides,
 * it looks for events that never came into the log.
 */
@Dependent
@Named("custodyCheck")
class CheckWholeLog extends AbstractBatchlet {
  private static final Logger LOG = LoggerFactory.getLogger(CheckWholeLog.class);

  @Inject
  @BatchProperty(name = "check")
  private String check;

  @Inject private CustodyLog log;
  @Inject private CustodyChecks checks;

  @Override
  public String process() {
    var id = UUID.fromString(check);
    try {
      var report = LogAudit.check(log::open, log.ownTrust());
      var findings = new ArrayList<>(report.findings());
      var unlogged = log.unlogged();
      findings.addAll(unlogged);
      checks.finish(id, report.size(), report.findingCount() + unlogged.size(), findings);
      findings.stream().limit(1).forEach(first -> LOG.error("custody check: {}", first));
      return BatchStatus.COMPLETED.name();
    } catch (RuntimeException e) {
      checks.fail(id);
      throw e;
    }
  }
}
