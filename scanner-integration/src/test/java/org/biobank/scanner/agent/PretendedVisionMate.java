package org.biobank.scanner.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server on this machine that answers the commands of VisionMate software, one client at a time.
 */
final class PretendedVisionMate implements AutoCloseable {
  static final char SUFFIX = 3;
  private static final int INITIALIZED = 1;
  private static final int FINISHED_WITH_DATA = 4 + 8;
  private static final int DATA_SENT = 16;
  private static final int ERROR = 128;

  final Queue<String> commands = new ConcurrentLinkedQueue<>();
  private final ServerSocket server;
  private volatile String product = "M0203";
  private volatile String data = "";
  private volatile int status = INITIALIZED;

  PretendedVisionMate() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  void scan(String codes) {
    data = codes;
    status = INITIALIZED + FINISHED_WITH_DATA;
  }

  /** Whether it was made to forget its last scan. */
  boolean hasForgotten() {
    return status == INITIALIZED;
  }

  void fail() {
    status = INITIALIZED + ERROR;
  }

  void product(String name) {
    product = name;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        answer(client);
      } catch (IOException clientKilledOrServerClosed) {
        commands.add("broken off");
      }
    }
  }

  private void answer(Socket client) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    for (var command = lines.readLine(); command != null; command = lines.readLine()) {
      commands.add(command);
      var answer = "OK" + command + answer(command) + SUFFIX;
      client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private String answer(String command) {
    switch (command) {
      case "L" -> {
        return Integer.toString(status);
      }
      case "C" -> {
        return product;
      }
      case "E" -> {
        return "camera unplugged";
      }
      case "D" -> {
        status |= DATA_SENT;
        return data;
      }
      default -> {
        takeYourTime();
        status = INITIALIZED;
        return "";
      }
    }
  }

  /** The software is slow; so there is time to be killed between any two commands. */
  private static void takeYourTime() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
