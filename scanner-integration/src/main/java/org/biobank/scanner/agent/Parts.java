package org.biobank.scanner.agent;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** The parts of the agent, each with its thread: they work together or not at all. */
final class Parts {
  private final List<Callable<Void>> parts;

  Parts(List<Callable<Void>> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * @throws Exception what one of them failed with
   */
  int runUntilOneFails() throws Exception {
    var threads = Executors.newFixedThreadPool(parts.size(), Parts::thread);
    try {
      var running = new ExecutorCompletionService<Void>(threads);
      parts.forEach(running::submit);
      running.take().get();
      return 0;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    } finally {
      threads.shutdownNow();
    }
  }

  static Thread thread(Runnable part) {
    var thread = new Thread(part);
    thread.setDaemon(true);
    return thread;
  }
}
