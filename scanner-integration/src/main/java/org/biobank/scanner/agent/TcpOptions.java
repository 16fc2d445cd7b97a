package org.biobank.scanner.agent;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Scanners that speak over TCP. */
final class TcpOptions {
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final int PORT_MAX = 65_535;

  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      description = "Ask the TCP server of VisionMate-style software for its scans")
  private @Nullable String connect;

  @Option(
      names = "--listen",
      paramLabel = "[HOST:]PORT",
      description = "Let scanners connect and say their scans (default host: this machine only)")
  private @Nullable String listen;

  @Option(
      names = "--suffix",
      paramLabel = "CODE",
      defaultValue = "3",
      description = "The character that ends what scanners say (default: ${DEFAULT-VALUE}, ETX)")
  private int suffix;

  @Option(names = "--by-rows", description = "Scanners say racks row by row, not by columns")
  private boolean byRows;

  @Option(
      names = "--ask-every",
      paramLabel = "MILLIS",
      defaultValue = "500",
      description = "Pause between questions to a scanner (default: ${DEFAULT-VALUE})")
  private int askEveryMillis;

  CodeList.Order order() {
    return byRows ? CodeList.Order.ROWS : CodeList.Order.COLUMNS;
  }

  int suffix() {
    return suffix;
  }

  Duration askEvery() {
    return Duration.ofMillis(askEveryMillis);
  }

  /**
   * @throws AgentRefused with what is wrong
   */
  Optional<InetSocketAddress> toAsk() {
    return Optional.ofNullable(connect).map(text -> address("--connect", text));
  }

  /**
   * @throws AgentRefused with what is wrong
   */
  Optional<InetSocketAddress> toHear() {
    return Optional.ofNullable(listen).map(text -> address("--listen", text));
  }

  private static InetSocketAddress address(String option, String text) {
    int colon = text.lastIndexOf(':');
    var host = text.substring(0, Math.max(0, colon));
    var port = PORT.matcher(text.substring(colon + 1));
    if (port.matches() && Integer.parseInt(port.group()) <= PORT_MAX) {
      int number = Integer.parseInt(port.group());
      return host.isEmpty()
          ? new InetSocketAddress(InetAddress.getLoopbackAddress(), number)
          : new InetSocketAddress(host, number);
    }
    throw new AgentRefused(option + ": " + text + " is not HOST:PORT");
  }
}
