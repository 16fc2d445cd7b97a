package org.biobank.scanner.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * A server on this machine that takes scans as the biobank does: a repeated key changes nothing and
 * gets the first answer. What it answers, and whether it answers at all, is the test's choice.
 */
final class PretendedBiobank implements AutoCloseable {
  static final String DEVICE = "visionmate-1";
  static final String SECRET = "s3cret";

  /** Says nothing and hangs up. */
  static final int HANG_UP = 0;

  private final HttpServer server;
  private final Map<String, Received> received = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<String> differing = Collections.synchronizedList(new ArrayList<>());
  private volatile BiFunction<String, Integer, Integer> answers = (name, attempt) -> 201;
  private final Semaphore signIns = new Semaphore(0);
  private final Map<String, Integer> attempts = Collections.synchronizedMap(new LinkedHashMap<>());

  /**
   * A scan as it came the first time under its key.
   *
   * @param target address and query
   */
  record Received(String name, String target, String contentType, String content) {}

  PretendedBiobank() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/token", this::token);
    server.createContext("/api/rack-scans", this::scan);
    server.setExecutor(Executors.newCachedThreadPool(PretendedBiobank::daemon));
    server.start();
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The first of each key, in the order in which they came. */
  List<Received> received() {
    synchronized (received) {
      return List.copyOf(received.values());
    }
  }

  List<String> names() {
    return received().stream().map(Received::name).toList();
  }

  /** Keys that came again with another address or content: what the biobank would refuse. */
  List<String> differing() {
    return differing;
  }

  int attempts() {
    return attempts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * @param choice the status for a file's name and the number of the attempt, from 1
   */
  void answer(BiFunction<String, Integer, Integer> choice) {
    answers = choice;
  }

  void expectSignIn() {
    signIns.drainPermits();
  }

  /** Returns when a device has signed in since one was expected. */
  void awaitSignIn() throws InterruptedException {
    if (!signIns.tryAcquire(60, TimeUnit.SECONDS)) {
      throw new AssertionError("no device signs in");
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var expected = new DeviceCredentials(DEVICE, SECRET).basic();
    boolean right = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    signIns.release();
    respond(exchange, right ? 200 : 401, "{\"access_token\":\"abc-DEF_1\",\"expires_in\":3600}");
  }

  private void scan(HttpExchange exchange) throws IOException {
    var content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    var key = String.valueOf(headers.getFirst("Idempotency-Key"));
    var target = exchange.getRequestURI().toString();
    var scan =
        new Received(
            name(target), target, String.valueOf(headers.getFirst("Content-Type")), content);
    int status = answers.apply(scan.name(), attempts.merge(key, 1, Integer::sum));
    if (status == 201 || status == HANG_UP) {
      var before = received.putIfAbsent(key, scan);
      if (before != null && !before.equals(scan)) {
        differing.add(key);
      }
    }
    respond(exchange, status, "{\"type\":\"some-problem\"}");
  }

  private static String name(String target) {
    var value = target.replaceFirst(".*[&?]name=", "").replaceFirst("&.*", "");
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      if (status != HANG_UP) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
