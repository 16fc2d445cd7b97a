package org.biobank.tools;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints one line a step: what is being done, a dot a second while it lasts, what came of it. */
final class Steps {
  private static final int COLUMN = 44;

  private final PrintStream out;

  Steps(PrintStream out) {
    this.out = out;
  }

  /**
   * A step's result and the words it is announced with.
   *
   * @param words how it ended, in a few words
   */
  record Done<T>(T result, String words) {}

  <T> T step(String title, Callable<Done<T>> work) throws Exception {
    long start = System.nanoTime();
    out.printf("  %-" + COLUMN + "s", title);
    out.flush();
    ScheduledExecutorService dots = dots();
    try {
      Done<T> done = work.call();
      dots.shutdownNow();
      out.printf(" %s (%.1f s)%n", done.words(), (System.nanoTime() - start) / 1e9);
      return done.result();
    } catch (Exception e) {
      dots.shutdownNow();
      out.println(" failed");
      throw e;
    }
  }

  private ScheduledExecutorService dots() {
    ScheduledExecutorService dots =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused = dots.scheduleAtFixedRate(this::dot, 1, 1, TimeUnit.SECONDS);
    return dots;
  }

  private void dot() {
    out.print('.');
    out.flush();
  }
}
