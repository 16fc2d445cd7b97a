package org.biobank.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.biobank.shared.Json;

/** Requests and what they are meant to be answered with; anything else ends the tour. */
final class Exchange {
  private static final int SERVER_FAULT = 500;
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final Duration FOR_FILES = Duration.ofMinutes(10);

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1) // as browsers speak to a server without TLS
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param expected status
   */
  byte[] send(HttpRequest request, int expected) {
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      requireStatus(request.method(), request.uri(), answer.statusCode(), answer.body(), expected);
      return answer.body();
    } catch (IOException e) {
      throw new NoAnswer(request.uri() + " cannot be reached: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAsMeant("interrupted");
    }
  }

  /** The session's cookies, as a header of a request. */
  String cookie(URI uri) {
    try {
      return String.join("; ", cookies.get(uri, Map.of()).getOrDefault("Cookie", List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A body of any length, into a file. */
  void save(HttpRequest request, Path file) {
    try {
      var answer = http.send(request, BodyHandlers.ofFile(file));
      if (answer.statusCode() != 200) {
        throw new NotAsMeant(request.uri() + " answered " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new NoAnswer(request.uri() + " cannot be saved: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAsMeant("interrupted");
    }
  }

  static void requireStatus(String method, URI uri, int status, byte[] body, int expected) {
    if (status == expected) {
      return;
    }
    var words =
        "%s %s answered %d, not %d: %s"
            .formatted(
                method, uri.getPath(), status, expected, new String(body, StandardCharsets.UTF_8));
    throw status >= SERVER_FAULT ? new NoAnswer(words) : new NotAsMeant(words, slug(body));
  }

  private static String slug(byte[] problem) {
    try {
      return Json.MAPPER.readTree(problem).path("slug").asText();
    } catch (IOException e) {
      return ""; // no problem document
    }
  }

  /** Sends, and hangs up before an answer can have come: a client that is killed. */
  void hangUpAfter(HttpRequest request, Duration time) {
    var answer = http.sendAsync(request, BodyHandlers.discarding());
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      answer.cancel(true);
    }
  }

  JsonNode json(HttpRequest request, int expected) {
    try {
      return Json.MAPPER.readTree(send(request, expected));
    } catch (IOException e) {
      throw new NotAsMeant(request.uri() + " answered no JSON: " + e.getMessage());
    }
  }
}
