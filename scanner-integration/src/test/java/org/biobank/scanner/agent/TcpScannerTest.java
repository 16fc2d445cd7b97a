package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.biobank.scanner.rack.RackLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TcpScannerTest {
  private static final RackLayout TWO_BY_THREE = new RackLayout(2, 3);
  private static final String CODES = "01,02,03,04,05,06";

  private final Path folder;
  private final Spool spool;
  private final StringWriter told = new StringWriter();
  private final Notices notices = new Notices(new PrintWriter(told), Clock.systemUTC());
  private final TcpScans scans;
  private final PretendedVisionMate visionMate;
  private final AskedScanner asked;

  TcpScannerTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.spool = Spool.open(folder, 0);
    this.visionMate = new PretendedVisionMate();
    var setup = new ScannerSetup(TWO_BY_THREE, 0, false, Optional.empty());
    this.scans = new TcpScans(spool, setup, CodeList.Order.COLUMNS, notices, Clock.systemUTC());
    this.asked =
        new AskedScanner(
            visionMate.address(), PretendedVisionMate.SUFFIX, TWO_BY_THREE, scans, notices);
  }

  @AfterEach
  void close() throws IOException {
    visionMate.close();
    spool.close();
  }

  @Test
  void aScanIsTakenOnceAndTheScannerForgetsIt() throws Exception {
    assertThat(asked.askOnce()).isTrue();
    assertThat(spool.next()).isEmpty();
    visionMate.scan(CODES);
    assertThat(asked.askOnce()).isTrue();
    assertThat(asked.askOnce()).isTrue();
    assertThat(visionMate.commands).containsExactly("L", "L", "C", "D", "Q", "L");
    var scan = spool.next().orElseThrow();
    assertThat(new String(scan.content(), StandardCharsets.UTF_8))
        .contains("{\"position\":\"B1\",\"barcode\":\"02\"}");
    assertThat(scan.envelope().target()).startsWith("rack-scans?layout=2x3");
    spool.sent(scan);
    assertThat(spool.next()).isEmpty();
  }

  @Test
  void theSameRackScannedAgainIsAScanOfItsOwn() throws IOException {
    for (int i = 0; i < 2; i++) {
      visionMate.scan(CODES);
      asked.askOnce();
      spool.sent(spool.next().orElseThrow());
    }
  }

  @Test
  void aScanThatTheScannerWasNotYetMadeToForgetIsNotTakenTwice() throws IOException {
    visionMate.scan(CODES);
    scans.hold(CODES, TWO_BY_THREE, "before it was killed");
    assertThat(asked.askOnce()).isTrue();
    spool.sent(spool.next().orElseThrow());
    assertThat(spool.next()).isEmpty();
    assertThat(spool.held()).isEmpty();
  }

  @Test
  void aHeldScanThatTheScannerHasForgottenIsSent() throws IOException {
    scans.hold(CODES, TWO_BY_THREE, "before it was killed");
    assertThat(asked.askOnce()).isTrue();
    assertThat(spool.next()).isPresent();
  }

  @Test
  void theScannersOwnProductSaysHowManyPlacesThereAre() throws IOException {
    visionMate.product("M0102");
    visionMate.scan("01,02");
    asked.askOnce();
    assertThat(told.toString()).contains("aside");
    visionMate.product("M0202");
    visionMate.scan("01,02,03,04,");
    asked.askOnce();
    assertThat(spool.next().orElseThrow().envelope().target()).contains("layout=2x2");
  }

  @Test
  void whatIsNoRackIsSetAsideAndSaid() throws IOException {
    visionMate.scan("01,02");
    assertThat(asked.askOnce()).isTrue();
    assertThat(spool.next()).isEmpty();
    assertThat(SpoolState.of(folder).refused())
        .singleElement()
        .asString()
        .contains("the scanner names 2 places");
    assertThat(visionMate.commands).endsWith("Q");
  }

  @Test
  void anErrorOfTheScannerIsSaid() {
    visionMate.fail();
    assertThat(asked.askOnce()).isTrue();
    assertThat(told.toString()).contains("reports an error: camera unplugged");
  }

  @Test
  void aScannerThatIsOffIsSaid() throws IOException {
    var off = nobodyListens();
    var asked = new AskedScanner(off, PretendedVisionMate.SUFFIX, TWO_BY_THREE, scans, notices);
    assertThat(asked.askOnce()).isFalse();
    assertThat(told.toString()).contains("ConnectException");
  }

  private static InetSocketAddress nobodyListens() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new InetSocketAddress(free.getInetAddress(), free.getLocalPort());
    }
  }

  @Test
  void scannersThatSpeakByThemselvesAreHeard() throws Exception {
    try (var heard = heard()) {
      say(heard, "OKD" + CODES + "\u0003\r\n" + "No Tube,02,03,04,05,06\u0003\r\n");
      assertThat(released(2)).isTrue();
    }
  }

  @Test
  void anAnswerCutOffIsNoScan() throws Exception {
    try (var heard = heard()) {
      say(heard, CODES + "\u0003" + "01,02,0");
      assertThat(released(1)).isTrue();
      for (int i = 0; i < 100 && !told.toString().contains("hung up"); i++) {
        Thread.sleep(20);
      }
      assertThat(told.toString()).contains("hung up in the middle");
      assertThat(SpoolState.of(folder).waiting()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerWithoutEndIsNotReadForever() throws Exception {
    try (var heard = heard()) {
      try {
        say(heard, "0".repeat(2 * SuffixedLine.BYTES_MAX));
      } catch (IOException hungUpOnUs) {
        assertThat(hungUpOnUs).hasMessageMatching("(?i).*(reset|broken).*");
      }
      for (int i = 0; i < 100 && !told.toString().contains("suffix"); i++) {
        Thread.sleep(20);
      }
      assertThat(told.toString()).contains("no suffix character ends");
    }
  }

  private HeardScanners heard() {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var heard = HeardScanners.on(here, PretendedVisionMate.SUFFIX, TWO_BY_THREE, scans, notices);
    Thread thread = Parts.thread(() -> listen(heard));
    thread.start();
    return heard;
  }

  private static void listen(HeardScanners heard) {
    try {
      heard.listen();
    } catch (IOException closedByTheTest) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HeardScanners heard, String words) throws IOException {
    try (var scanner = new Socket(InetAddress.getLoopbackAddress(), heard.port())) {
      scanner.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private boolean released(int scans) throws Exception {
    for (int i = 0; i < scans; i++) {
      spool.awaitNext(Duration.ofSeconds(10));
      var next = spool.next();
      if (next.isEmpty()) {
        return false;
      }
      if (i < scans - 1) {
        spool.sent(next.get());
      }
    }
    return true;
  }
}
