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
      finish(held);
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
