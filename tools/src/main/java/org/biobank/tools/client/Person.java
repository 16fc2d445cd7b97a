package org.biobank.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.biobank.shared.Json;
import org.biobank.tools.demo.DemoBiobank;

/** Somebody signed in, with a browser's session: cookie, CSRF token, idempotency keys. */
public final class Person {
  private static final String JSON = "application/json";
  private static final String PNG = "image/png";

  private final Exchange exchange = new Exchange();
  private final URI api;
  private String csrfToken = "";

  private Person(URI api) {
    this.api = api;
  }

  /**
   * @param api ends in a slash
   */
  static Person signIn(URI api, String username, String password) {
    var person = new Person(api);
    var session = person.post("session", Map.of("username", username, "password", password), 200);
    person.csrfToken = session.path("csrfToken").asText();
    return person;
  }

  /**
   * One of the demo's people.
   *
   * @param server ends in a slash
   */
  public static Person ofDemo(URI server, String username) {
    return signIn(server.resolve("api/"), username, DemoBiobank.password());
  }

  public JsonNode get(String path) {
    return exchange.json(request(path).GET().build(), 200);
  }

  public JsonNode post(String path, Object body, int expected) {
    return exchange.json(mutation(path, JSON).POST(json(body)).build(), expected);
  }

  public JsonNode post(String path, int version, Object body, int expected) {
    return exchange.json(seen(mutation(path, JSON), version).POST(json(body)).build(), expected);
  }

  public JsonNode put(String path, int version, Object body, int expected) {
    return exchange.json(seen(mutation(path, JSON), version).PUT(json(body)).build(), expected);
  }

  /**
   * A change made ready: each call sends it and takes the answer to its last byte. For who measures
   * the server, and not what the client does before and after.
   */
  public Callable<byte[]> ready(Change change, int expected) {
    return plain(request(change), bytes(change.body()), expected);
  }

  /** A question made ready, as {@link #ready(Change, int)}. */
  public Callable<byte[]> ready(String path) {
    return plain(request(path).GET().build(), new byte[0], 200);
  }

  private PlainRequest plain(HttpRequest request, byte[] body, int expected) {
    var headers = new HashMap<String, String>();
    request.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    headers.put("Cookie", exchange.cookie(request.uri()));
    return new PlainRequest(request.method(), request.uri(), headers, body, expected);
  }

  /**
   * @throws NoAnswer if it is not known whether the change was made
   */
  public JsonNode send(Change change, int expected) {
    return exchange.json(request(change), expected);
  }

  /** Sends, and hangs up without waiting for the answer, as a client does that is killed. */
  public void sendAndVanish(Change change, Duration after) {
    exchange.hangUpAfter(request(change), after);
  }

  private HttpRequest request(Change change) {
    var request =
        mutation(change.path(), JSON)
            .setHeader("Idempotency-Key", change.key())
            .method(change.method(), json(change.body()));
    change.version().ifPresent(version -> seen(request, version));
    return request.build();
  }

  public JsonNode postPicture(String path, byte[] png) {
    var request = mutation(path, PNG).POST(BodyPublishers.ofByteArray(png));
    return exchange.json(request.build(), 200);
  }

  /** A file as the body, read while it is sent. */
  public JsonNode postFile(String path, String contentType, Path file, int expected)
      throws IOException {
    var request = mutation(path, contentType).POST(BodyPublishers.ofFile(file));
    return exchange.json(request.timeout(Exchange.FOR_FILES).build(), expected);
  }

  public JsonNode putPicture(String path, int version, byte[] png, int expected) {
    var request = seen(mutation(path, PNG), version).PUT(BodyPublishers.ofByteArray(png));
    return exchange.json(request.build(), expected);
  }

  /** What stands there, whatever its kind. */
  public byte[] getFile(String path) {
    return exchange.send(request(path).setHeader("Accept", "*/*").GET().build(), 200);
  }

  /** What stands there, however long. */
  public void save(String path, Path file) {
    exchange.save(request(path).setHeader("Accept", "*/*").GET().build(), file);
  }

  /** The answer is a file. */
  public byte[] file(String path, Object body) {
    return exchange.send(
        mutation(path, JSON).setHeader("Accept", "*/*").POST(json(body)).build(), 200);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path))
        .timeout(Exchange.PATIENCE)
        .header("Accept", JSON);
  }

  private HttpRequest.Builder mutation(String path, String contentType) {
    return request(path)
        .header("Content-Type", contentType)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("X-CSRF-Token", csrfToken);
  }

  private static HttpRequest.Builder seen(HttpRequest.Builder request, int version) {
    return request.header("If-Match", "\"" + version + "\"");
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofByteArray(bytes(body));
  }

  private static byte[] bytes(Object body) {
    try {
      return Json.MAPPER.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
