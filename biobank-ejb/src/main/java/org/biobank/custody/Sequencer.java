package org.biobank.custody;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Twice a second, so that a head is never more than a second behind: events that were committed
 * since get their leaves and a signed head.
 */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class Sequencer {
  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

  @Resource private TimerService timers;
  @Inject private SequenceEvents sequence;
  @Inject private Clock clock;
  private Instant complained = Instant.EPOCH;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(
        EVERY.toMillis(), EVERY.toMillis(), new TimerConfig("custody sequencer", false));
  }

  @Timeout
  void run() {
    try {
      while (sequence.integrate() == SequenceEvents.BATCH) {
        LOG.debug("more than one batch of custody events was waiting");
      }
    } catch (RuntimeException e) {
      complain(e);
      forgetLogged();
    }
  }

  /** The one fault that mends itself: the next second finds only what has no leaf. */
  private void forgetLogged() {
    try {
      int forgotten = sequence.forgetLogged();
      if (forgotten > 0) {
        LOG.warn("{} events waited for a leaf that they have", forgotten);
      }
    } catch (RuntimeException e) {
      complain(e);
    }
  }

  /** The timer goes on: a database that was away comes back. */
  private void complain(RuntimeException e) {
    if (complained.plus(BETWEEN_COMPLAINTS).isBefore(clock.instant())) {
      complained = clock.instant();
      LOG.error("custody events get no leaves", e);
    }
  }
}
