package org.biobank.tools.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;
import org.biobank.tools.client.NotAsMeant;

/**
 * How long it takes from an event's commit, as its client learns of it, until a signed head that
 * covers it can be read. The newest head is looked at fifty times a second.
 */
final class HeadLag implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SIZE = "SELECT COALESCE(MAX(size), 0) FROM custody_head";

  private final Connection database;
  private final Queue<Committed> committed = new ConcurrentLinkedQueue<>();
  private final NavigableMap<Long, Long> seenBySize = new ConcurrentSkipListMap<>();
  private final long sizeBefore;
  private final Thread watcher = new Thread(this::watch, "heads");
  private volatile boolean over;

  private record Link(UUID subject, int sequence) {}

  private record Committed(Link link, long nanos) {}

  private HeadLag(Connection database) throws SQLException {
    this.database = database;
    this.sizeBefore = size();
    watcher.setDaemon(true);
    watcher.start();
  }

  static HeadLag watch(DataSource database) throws SQLException {
    return new HeadLag(database.getConnection());
  }

  /** To be called when the commit has returned. */
  void committed(UUID subject, int sequence) {
    committed.add(new Committed(new Link(subject, sequence), System.nanoTime()));
  }

  /** Of all that were committed, once the last is under a head. */
  Latencies latencies() throws SQLException, InterruptedException {
    stopWatching();
    var leaves = leaves();
    var latencies = new Latencies("commit to a signed head over it");
    for (var event : committed) {
      var leaf = leaves.get(event.link());
      var head = leaf == null ? null : seenBySize.higherEntry(leaf);
      if (head == null) {
        throw new NotAsMeant("an event is under no head after " + PATIENCE);
      }
      latencies.add(Math.max(0, head.getValue() - event.nanos()));
    }
    return latencies;
  }

  private void stopWatching() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (leaves().size() < committed.size() && System.nanoTime() < end) {
      Thread.sleep(500);
    }
    Thread.sleep(BETWEEN_LOOKS.toMillis() * 10);
    over = true;
    watcher.join();
  }

  /** A head is seen for the first time when its size is. */
  private void watch() {
    try {
      while (!over) {
        seenBySize.putIfAbsent(size(), System.nanoTime());
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long size() throws SQLException {
    synchronized (database) {
      try (var query = database.prepareStatement(SIZE);
          var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private Map<Link, Long> leaves() throws SQLException {
    Map<Link, Long> leaves = new HashMap<>();
    synchronized (database) {
      try (var query =
          database.prepareStatement(
              """
              SELECT e.subject_id, e.sequence, l.leaf_index FROM custody_leaf l
              JOIN custody_event e ON e.id = l.event_id WHERE l.leaf_index >= ?
              """)) {
        query.setLong(1, sizeBefore);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            leaves.put(new Link(rows.getObject(1, UUID.class), rows.getInt(2)), rows.getLong(3));
          }
        }
      }
    }
    return leaves;
  }

  @Override
  public void close() throws SQLException {
    over = true;
    database.close();
  }
}
