package org.biobank.scanner.agent;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.scanner.rack.RackLayout;

/**
 * A connection to the TCP server of VisionMate software. Commands are a letter and CR LF; each is
 * answered with OK, the command again, what was asked for, and the suffix character. The server
 * talks to one client: a second connection ends the first.
 */
final class VisionMate implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String ACKNOWLEDGED = "OK";

  /** A letter for the manufacturer, then rows and columns, such as M0812. */
  private static final Pattern PRODUCT = Pattern.compile("[A-Z](\\d\\d)(\\d\\d)");

  private static final int DATA_READY = 3;
  private static final int ERROR = 7;

  private final Socket socket;
  private final SuffixedLine answers;

  private VisionMate(Socket socket, int suffix) throws IOException {
    this.socket = socket;
    this.answers = new SuffixedLine(new BufferedInputStream(socket.getInputStream()), suffix);
  }

  static VisionMate connect(InetSocketAddress address, int suffix) throws IOException {
    var socket = new Socket();
    try {
      int millis = (int) PATIENCE.toMillis();
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), millis);
      socket.setSoTimeout(millis);
      return new VisionMate(socket, suffix);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The eight status bits, of which we mind two. */
  record Status(int bits) {
    boolean hasData() {
      return (bits >> DATA_READY & 1) == 1;
    }

    boolean isError() {
      return (bits >> ERROR & 1) == 1;
    }
  }

  Status status() throws IOException {
    var answer = ask("L");
    try {
      return new Status(Integer.parseInt(answer));
    } catch (NumberFormatException e) {
      throw new IOException("the scanner's status is not a number: " + answer, e);
    }
  }

  String lastError() throws IOException {
    return ask("E");
  }

  /** Absent when the software names its product otherwise. */
  Optional<RackLayout> product() throws IOException {
    var product = PRODUCT.matcher(ask("C"));
    try {
      return product.matches()
          ? Optional.of(RackLayout.parse(product.group(1) + "x" + product.group(2)))
          : Optional.empty();
    } catch (IllegalArgumentException noRack) {
      return Optional.empty();
    }
  }

  /** The last scan. The scanner keeps it until the next, or until it is forgotten. */
  String data() throws IOException {
    return ask("D");
  }

  /** Makes the scanner say that it has no data, until the next scan. */
  void forget() throws IOException {
    ask("Q");
  }

  private String ask(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    var answer = answers.next().orElseThrow(() -> new IOException("the scanner hung up"));
    var expected = ACKNOWLEDGED + command;
    if (!answer.startsWith(expected)) {
      throw new IOException("the scanner answers " + command + " with: " + answer);
    }
    return answer.substring(expected.length()).strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
