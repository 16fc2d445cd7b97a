package org.biobank.scanner.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Where the agent's scans come from.
 *
 * @param folder where a scanner drops files
 * @param asked a scanner that is asked over TCP
 * @param heard scanners that speak by themselves
 */
record Sources(
    Optional<DropFolder> folder,
    Optional<AskedScanner> asked,
    Optional<HeardScanners> heard,
    HeldScans heldScans,
    Duration askEvery)
    implements AutoCloseable {

  /** What a run before this one left held is released by whoever can tell that it is safe. */
  void begin() throws IOException {
    if (asked.isEmpty()) {
      heldScans.releaseWithoutFile();
    }
    if (folder.isEmpty()) {
      heldScans.finishAll();
    }
  }

  /** Takes what is there now; false if something has to stay. */
  boolean takeOnce() throws InterruptedException {
    boolean allOfFolder = folder.isEmpty() || folder.get().drain();
    boolean allOfScanner = asked.isEmpty() || asked.get().askOnce();
    return allOfFolder && allOfScanner;
  }

  /** The work of each, to be done side by side. */
  List<Callable<Void>> parts(Duration lookEvery) {
    var parts = new ArrayList<Callable<Void>>();
    folder.ifPresent(drop -> parts.add(() -> drop.watch(lookEvery)));
    asked.ifPresent(scanner -> parts.add(() -> scanner.askEvery(askEvery)));
    heard.ifPresent(scanners -> parts.add(scanners::listen));
    return parts;
  }

  @Override
  public void close() throws IOException {
    if (heard.isPresent()) {
      heard.get().close();
    }
  }
}
