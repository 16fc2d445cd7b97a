package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.biobank.scanner.rack.RackLayout;

/** Makes scans of the spool out of what scanners say over TCP. */
final class TcpScans {
  private final Spool spool;
  private final ScannerSetup scanner;
  private final CodeList.Order order;
  private final Notices notices;
  private final Clock clock;

  TcpScans(Spool spool, ScannerSetup scanner, CodeList.Order order, Notices notices, Clock clock) {
    this.spool = spool;
    this.scanner = scanner;
    this.order = order;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Holds a scan; what is none is set aside with its reason, and nothing comes back.
   *
   * @param layout by which the codes are told
   */
  Optional<SpooledScan> hold(String data, RackLayout layout, String from) throws IOException {
    var target = scanner.of(layout).target(from, clock.instant());
    try {
      var content = CodeList.parse(data, layout, order).json();
      var envelope = Envelope.of(target, CodeList.MEDIA_TYPE, Optional.empty());
      return Optional.of(spool.hold(envelope, content));
    } catch (CodeList.NotARack none) {
      var raw = data.getBytes(StandardCharsets.UTF_8);
      var aside = spool.hold(Envelope.of(target, "text/plain", Optional.empty()), raw);
      spool.refuse(aside, String.valueOf(none.getMessage()));
      notices.tell("set " + aside.named() + " from " + from + " aside: " + none.getMessage());
      return Optional.empty();
    }
  }

  void release(SpooledScan held, String from) throws IOException {
    spool.release(held);
    notices.tell("took " + held.named() + " from " + from);
  }

  /** Scans from TCP that were held when the program was killed. */
  List<SpooledScan> held() throws IOException {
    return spool.held().stream().filter(held -> held.envelope().origin().isEmpty()).toList();
  }

  /** Whether a held scan is what these words say. */
  boolean isSame(SpooledScan held, String data, RackLayout layout) {
    try {
      return SpooledScan.digest(CodeList.parse(data, layout, order).json()).equals(held.sha256());
    } catch (CodeList.NotARack none) {
      return false;
    }
  }
}
