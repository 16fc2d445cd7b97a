package org.biobank.scanner.agent;

import java.io.IOException;

/** Releases scans to be sent once the files they came from are out of the way. */
final class HeldScans {
  private final Spool spool;

  HeldScans(Spool spool) {
    this.spool = spool;
  }

  /** Also those that a run before this one was killed over. */
  void finishAll() throws IOException {
    for (var held : spool.held()) {
      if (held.envelope().origin().isPresent()) {
        finish(held);
      }
    }
  }

  /** Of scans that came over TCP, when no scanner is asked that might still show one. */
  void releaseWithoutFile() throws IOException {
    for (var held : spool.held()) {
      if (held.envelope().origin().isEmpty()) {
        spool.release(held);
      }
    }
  }

  void finish(SpooledScan held) throws IOException {
    var origin = held.envelope().origin();
    if (origin.isPresent() && origin.get().isStillThere()) {
      Aside.taken(origin.get());
    }
    spool.release(held);
  }
}
