package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something is dropped in a folder, or for a while: a network share, and a folder that
 * was away, give no events.
 */
final class FolderWatch implements AutoCloseable {
  /** Events come in swarms while a file is being written. */
  private static final long SWARM_MILLIS = 100;

  private final WatchService events;

  private FolderWatch(WatchService events) {
    this.events = events;
  }

  static FolderWatch of(Path folder) throws IOException {
    var events = folder.getFileSystem().newWatchService();
    folder.register(
        events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    return new FolderWatch(events);
  }

  void await(Duration atMost) throws InterruptedException {
    var key = events.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    if (key != null) {
      Thread.sleep(SWARM_MILLIS);
      key.pollEvents();
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
