package org.biobank.tools;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What was started so far. It is stopped in the reverse order, once, whoever asks first. */
final class Running implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();
  private final FileLock lock;
  private final Watchdog watchdog;
  private volatile boolean stopping;

  /** Keeps the data folder's lock for as long as anything runs on it. */
  Running(FileLock lock) throws IOException {
    this.lock = lock;
    watchdog = new Watchdog();
  }

  synchronized void add(String name, AutoCloseable stop, ProcessHandle process) throws IOException {
    started.push(stop);
    processes.put(name, process);
    watchdog.guard(process);
  }

  /** Waits until one of them ends, asked to or not, and returns its name. */
  String awaitFirstEnd() {
    Map<String, ProcessHandle> watched;
    synchronized (this) {
      watched = Map.copyOf(processes);
    }
    return (String)
        CompletableFuture.anyOf(
                watched.entrySet().stream()
                    .map(entry -> entry.getValue().onExit().thenApply(ended -> entry.getKey()))
                    .toArray(CompletableFuture[]::new))
            .join();
  }

  /** SIGKILL, and waits until the process is gone. */
  synchronized void kill(String name) {
    ProcessHandle process = Objects.requireNonNull(processes.get(name), name);
    process.destroyForcibly();
    process.onExit().join();
  }

  boolean stopping() {
    return stopping;
  }

  @Override
  public void close() {
    stopping = true;
    stopAll();
  }

  private synchronized void stopAll() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
    watchdog.close();
    close(lock.acquiredBy());
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      System.err.println("biobank: while stopping: " + e);
    }
  }
}
