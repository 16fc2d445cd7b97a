package org.biobank.scanner.agent;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.biobank.scanner.rack.RackLayout;

/**
 * Scanners that connect to the agent and say each scan by themselves: a data answer, with or
 * without the OK and D before it, ended by the suffix character. Nothing is answered. What a
 * scanner says while the agent is down is lost to it.
 */
final class HeardScanners implements AutoCloseable {
  /** No bench has more. */
  private static final int AT_ONCE = 8;

  private static final String DATA = "OKD";
  private static final long WAIT_FOR_ROOM_MILLIS = 2_000;

  private final ServerSocket listening;
  private final int suffix;
  private final RackLayout layout;
  private final TcpScans scans;
  private final Notices notices;
  private final ExecutorService conversations =
      Executors.newFixedThreadPool(AT_ONCE, Parts::thread);

  private HeardScanners(
      ServerSocket listening, int suffix, RackLayout layout, TcpScans scans, Notices notices) {
    this.listening = listening;
    this.suffix = suffix;
    this.layout = layout;
    this.scans = scans;
    this.notices = notices;
  }

  /**
   * @throws AgentRefused if nobody can connect there
   */
  static HeardScanners on(
      InetSocketAddress address, int suffix, RackLayout layout, TcpScans scans, Notices notices) {
    try {
      var listening = new ServerSocket();
      listening.bind(address);
      return new HeardScanners(listening, suffix, layout, scans, notices);
    } catch (IOException e) {
      throw new AgentRefused("--listen: nobody can connect to " + address + ": " + e, e);
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Until the socket is closed. */
  Void listen() throws IOException {
    while (true) {
      var scanner = listening.accept();
      conversations.execute(() -> converse(scanner));
    }
  }

  private void converse(Socket scanner) {
    var name = "scanner at " + scanner.getInetAddress().getHostAddress();
    try (scanner) {
      var lines = new SuffixedLine(new BufferedInputStream(scanner.getInputStream()), suffix);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        take(line.get(), name);
      }
    } catch (IOException e) {
      notices.tell(name + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String line, String name) throws InterruptedException, IOException {
    var data = line.startsWith(DATA) ? line.substring(DATA.length()) : line;
    var held = hold(data, name);
    if (held.isPresent()) {
      scans.release(held.get(), name);
    }
  }

  /**
   * Nobody says it again: while there is no room for it, it is tried again, and no more is read.
   */
  private Optional<SpooledScan> hold(String data, String name) throws InterruptedException {
    while (true) {
      try {
        var held = scans.hold(data, layout, name);
        notices.wellAgain(name);
        return held;
      } catch (IOException e) {
        notices.trouble(name, "its scan is only in memory: " + e);
        Thread.sleep(WAIT_FOR_ROOM_MILLIS);
      }
    }
  }

  @Override
  public void close() throws IOException {
    conversations.shutdownNow();
    listening.close();
  }
}
