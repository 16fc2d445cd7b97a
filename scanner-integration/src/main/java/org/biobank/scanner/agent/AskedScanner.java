package org.biobank.scanner.agent;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.biobank.scanner.rack.RackLayout;

/**
 * A VisionMate-style scanner that the agent asks again and again whether it has scanned. What it
 * read is held in the spool before the scanner is made to forget it, and sent only afterwards: so a
 * scan is neither lost nor taken twice, whenever the program is killed.
 */
final class AskedScanner {
  private final InetSocketAddress address;
  private final int suffix;
  private final RackLayout usual;
  private final TcpScans scans;
  private final Notices notices;

  /**
   * @param usual layout of the racks, when the scanner does not say which it is set to
   */
  AskedScanner(
      InetSocketAddress address, int suffix, RackLayout usual, TcpScans scans, Notices notices) {
    this.address = address;
    this.suffix = suffix;
    this.usual = usual;
    this.scans = scans;
    this.notices = notices;
  }

  /** Asks until the thread is interrupted; comes back when the connection breaks. */
  Void askEvery(Duration pause) throws InterruptedException {
    while (true) {
      try (var scanner = VisionMate.connect(address, suffix)) {
        while (true) {
          ask(scanner);
          notices.wellAgain(name());
          Thread.sleep(pause.toMillis());
        }
      } catch (IOException e) {
        notices.trouble(name(), String.valueOf(e));
      }
      Thread.sleep(pause.multipliedBy(2).toMillis());
    }
  }

  /** Takes a scan if there is one; false if the scanner gives no answer. */
  boolean askOnce() {
    try (var scanner = VisionMate.connect(address, suffix)) {
      ask(scanner);
      return true;
    } catch (IOException e) {
      notices.trouble(name(), String.valueOf(e));
      return false;
    }
  }

  private void ask(VisionMate scanner) throws IOException {
    var status = scanner.status();
    if (status.isError()) {
      notices.tell(name() + " reports an error: " + scanner.lastError());
      scanner.forget();
    } else if (status.hasData()) {
      take(scanner);
    } else {
      releaseHeld();
    }
  }

  private void take(VisionMate scanner) throws IOException {
    var layout = scanner.product().orElse(usual);
    var data = scanner.data();
    if (!isHeld(data, layout)) {
      releaseHeld();
      scans.hold(data, layout, name());
    }
    scanner.forget();
    releaseHeld();
  }

  private boolean isHeld(String data, RackLayout layout) throws IOException {
    return scans.held().stream().anyMatch(held -> scans.isSame(held, data, layout));
  }

  /** The scanner has forgotten them. */
  private void releaseHeld() throws IOException {
    for (var held : scans.held()) {
      scans.release(held, name());
    }
  }

  private String name() {
    return "scanner " + address.getHostString() + ":" + address.getPort();
  }
}
