package org.biobank.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.biobank.shared.ForgetKeptAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every hour: sessions and tokens that have ended, failed logins that count no more, and answers
 * kept for requests that nobody will send again. Each node does it; what is gone is gone.
 */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
public class ForgetWhatEnded {
  private static final Logger LOG = LoggerFactory.getLogger(ForgetWhatEnded.class);

  @Inject private Tokens tokens;
  @Inject private FailedLogins failedLogins;
  @Inject private ForgetKeptAnswers keptAnswers;

  @Schedule(hour = "*", minute = "23", persistent = false)
  void forget() {
    LOG.info(
        "forgot {} ended sessions, {} failed logins, {} kept answers",
        tokens.removeEnded(),
        failedLogins.removeOld(),
        keptAnswers.forget());
  }
}
