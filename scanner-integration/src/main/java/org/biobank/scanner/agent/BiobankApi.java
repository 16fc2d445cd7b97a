package org.biobank.scanner.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The biobank's REST interface as a device uses it: a token (RFC 6749, 4.4: client credentials),
 * and one request for each scan.
 */
final class BiobankApi {
  private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);

  /** The biobank reads a picture before it answers. */
  private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(2);

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /** RFC 6749, 5.1; the biobank's tokens are base64url and have nothing escaped. */
  private static final Pattern TOKEN =
      Pattern.compile("\"access_token\"\\s*:\\s*\"([A-Za-z0-9_-]+)\"");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_TO_CONNECT).build();
  private final URI api;
  private final DeviceCredentials device;
  private String token = "";

  /**
   * @param api ends in a slash
   */
  BiobankApi(URI api, DeviceCredentials device) {
    this.api = api;
    this.device = device;
  }

  /** Signing in will not do, however often it is tried; the message says why. */
  static final class SignInRefused extends IOException {
    private static final long serialVersionUID = 1L;

    SignInRefused(String message) {
      super(message);
    }
  }

  /**
   * Gets a token for the requests that follow.
   *
   * @throws SignInRefused if address, device or secret is wrong
   * @throws IOException if there is no answer now
   */
  void signIn() throws IOException, InterruptedException {
    var answer =
        send(
            HttpRequest.newBuilder(api.resolve("token"))
                .header("Authorization", device.basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    int status = answer.statusCode();
    if (status == UNAUTHORIZED) {
      throw new SignInRefused(
          api + " does not know the device " + device.id() + ", or not by this secret");
    }
    if (status >= 500 || status == 429) {
      throw new IOException(api + " answers " + status);
    }
    var found = TOKEN.matcher(answer.body());
    if (status != OK || !found.find()) {
      throw new SignInRefused(api + " is not a biobank's: it gives no token but " + status);
    }
    token = found.group(1);
  }

  /** Sends a scan; signs in first, and once again if the token has ended. */
  Delivery deliver(Envelope envelope, byte[] content) throws IOException, InterruptedException {
    if (token.isEmpty()) {
      signIn();
    }
    var answer = post(envelope, content);
    if (answer.statusCode() == UNAUTHORIZED) {
      signIn();
      answer = post(envelope, content);
    }
    return Delivery.of(answer);
  }

  private HttpResponse<String> post(Envelope envelope, byte[] content)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(api.resolve(envelope.target()))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", envelope.idempotencyKey().toString())
            .header("Content-Type", envelope.contentType())
            .POST(BodyPublishers.ofByteArray(content)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.timeout(TIME_TO_ANSWER).header("Accept", "application/json").build(),
        BodyHandlers.ofString());
  }
}
