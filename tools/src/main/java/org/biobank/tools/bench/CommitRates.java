package org.biobank.tools.bench;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.biobank.tools.LocalBiobank;

/**
 * Events a second, one event a transaction: through the ledger's own class, by REST, and beside
 * them raw single-row commits, by turns.
 */
final class CommitRates {
  private static final int ROUNDS = 3;
  private static final int WARM_UP_SECONDS = 2;

  private final LocalBiobank biobank;
  private final DataSource database;
  private final int clients;

  /** What a client does again and again. */
  private interface Work extends AutoCloseable {
    void once() throws SQLException;

    @Override
    default void close() throws SQLException {}
  }

  private interface Hiring {
    Work hire() throws SQLException;
  }

  CommitRates(LocalBiobank biobank, int clients) {
    this.biobank = biobank;
    this.database = biobank.dataSource();
    this.clients = clients;
  }

  /**
   * @param seconds each way, in each of three rounds
   */
  void print(int seconds) throws Exception {
    RawWriter.prepare(database);
    var movers = TubeMover.hire(biobank, clients);
    double raw = 0;
    double ledger = 0;
    double rest = 0;
    try (var lag = HeadLag.watch(database)) {
      perSecond(WARM_UP_SECONDS, this::raw);
      perSecond(WARM_UP_SECONDS, () -> ledger(lag));
      perSecond(WARM_UP_SECONDS, () -> rest(movers.remove(), movers));
      for (int round = 0; round < ROUNDS; round++) {
        raw += perSecond(seconds, this::raw) / ROUNDS;
        ledger += perSecond(seconds, () -> ledger(lag)) / ROUNDS;
        rest += perSecond(seconds, () -> rest(movers.remove(), movers)) / ROUNDS;
      }
      System.out.printf(
          "%n%d clients, one event a transaction, %d processors%n"
              + "  raw single-row commits %,9.0f /s%n  ledger, sequencer on   %,9.0f /s, %.2f of raw%n"
              + "  moves of tubes by REST %,9.0f /s, %.2f of raw%n%n%s%n%s%n",
          clients,
          Runtime.getRuntime().availableProcessors(),
          raw,
          ledger,
          ledger / raw,
          rest,
          rest / raw,
          Latencies.header(),
          lag.latencies().row());
    }
    RawWriter.tidy(database);
  }

  private Work raw() throws SQLException {
    var writer = new RawWriter(database);
    return new Work() {
      @Override
      public void once() throws SQLException {
        writer.insert();
      }

      @Override
      public void close() throws SQLException {
        writer.close();
      }
    };
  }

  private Work ledger(HeadLag lag) throws SQLException {
    var writer = new LedgerWriter(database);
    return new Work() {
      @Override
      public void once() throws SQLException {
        writer.append(1);
        lag.committed(writer.subject(), writer.sequence());
      }

      @Override
      public void close() throws SQLException {
        writer.close();
      }
    };
  }

  private static Work rest(TubeMover mover, Queue<TubeMover> idle) {
    return new Work() {
      @Override
      public void once() {
        mover.move();
      }

      @Override
      public void close() {
        idle.add(mover);
      }
    };
  }

  private double perSecond(int time, Hiring hiring) throws Exception {
    var done = new AtomicLong();
    long start = System.nanoTime();
    long end = start + time * 1_000_000_000L;
    Clients.work(
        clients,
        Collections.nCopies(clients, end),
        () ->
            until -> {
              try (var work = hiring.hire()) {
                while (System.nanoTime() < until) {
                  work.once();
                  done.incrementAndGet();
                }
              }
            });
    return done.get() * 1e9 / (System.nanoTime() - start);
  }
}
