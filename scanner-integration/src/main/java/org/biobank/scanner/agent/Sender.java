package org.biobank.scanner.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands the scans of a spool over, one after the other, each until the biobank has taken or refused
 * it: a scan never overtakes another.
 */
final class Sender {
  private static final String ABOUT = "sending";
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final Spool spool;
  private final BiobankApi biobank;
  private final Backoff backoff;
  private final Notices notices;

  Sender(Spool spool, BiobankApi biobank, Backoff backoff, Notices notices) {
    this.spool = spool;
    this.biobank = biobank;
    this.backoff = backoff;
    this.notices = notices;
  }

  /** Sends until the thread is interrupted. */
  Void run() throws InterruptedException {
    while (true) {
      var pause = sendNext();
      if (pause.isPresent()) {
        Thread.sleep(pause.get().toMillis());
      }
    }
  }

  /** Sends all there is; false if it came to a scan that has to wait. */
  boolean drain() throws InterruptedException, IOException {
    while (spool.next().isPresent()) {
      if (sendNext().isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Returns how long to wait when the scan, or the spool, is in trouble. */
  private Optional<Duration> sendNext() throws InterruptedException {
    try {
      var next = spool.next();
      if (next.isEmpty()) {
        spool.awaitNext(IDLE);
        return Optional.empty();
      }
      return send(next.get());
    } catch (BiobankApi.SignInRefused refused) {
      return later(String.valueOf(refused.getMessage()));
    } catch (IOException e) {
      return later(e.toString());
    }
  }

  private Optional<Duration> send(SpooledScan scan) throws IOException, InterruptedException {
    byte[] content;
    try {
      content = scan.content();
    } catch (SpooledScan.Damaged damaged) {
      return refuse(scan, String.valueOf(damaged.getMessage()));
    }
    return settle(scan, biobank.deliver(scan.envelope(), content));
  }

  private Optional<Duration> settle(SpooledScan scan, Delivery delivery) throws IOException {
    if (delivery instanceof Delivery.Later later) {
      var ours = later(later.reason()).orElseThrow();
      return Optional.of(later.askedWait().filter(asked -> asked.compareTo(ours) > 0).orElse(ours));
    }
    if (delivery instanceof Delivery.Refused refused) {
      return refuse(scan, refused.reason());
    }
    spool.sent(scan);
    notices.tell("sent " + scan.named());
    return wellAgain();
  }

  private Optional<Duration> refuse(SpooledScan scan, String reason) throws IOException {
    spool.refuse(scan, reason);
    notices.tell("set " + scan.named() + " aside: " + reason);
    return wellAgain();
  }

  private Optional<Duration> later(String reason) {
    notices.trouble(ABOUT, reason + "; tried again until it works");
    return Optional.of(backoff.afterFailure());
  }

  private Optional<Duration> wellAgain() {
    backoff.afterSuccess();
    notices.wellAgain(ABOUT);
    return Optional.empty();
  }
}
