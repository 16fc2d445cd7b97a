package org.biobank.tools.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that work off one list, each on its own thread. */
final class Clients {
  /** One client: does one piece of work after the other. */
  interface Client<T> extends AutoCloseable {
    void take(T work) throws Exception;

    @Override
    default void close() throws SQLException {}
  }

  /** Makes a client on its own thread. */
  interface Hiring<T> {
    Client<T> hire() throws Exception;
  }

  private Clients() {}

  /** Returns when all work is done; the first failure ends everything. */
  static <T> void work(int count, List<T> all, Hiring<T> hiring) throws Exception {
    Queue<T> left = new ConcurrentLinkedQueue<>(all);
    var threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ends.add(
            threads.submit(
                () -> {
                  try (var client = hiring.hire()) {
                    for (var work = left.poll(); work != null; work = left.poll()) {
                      client.take(work);
                    }
                  }
                  return count;
                }));
      }
      for (var end : ends) {
        end.get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    } finally {
      threads.shutdownNow();
    }
  }
}
