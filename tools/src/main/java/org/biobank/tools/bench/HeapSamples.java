package org.biobank.tools.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** The heap that the server uses, as MicroProfile Metrics tells it, looked at now and then. */
final class HeapSamples {
  private static final Pattern USED =
      Pattern.compile("(?m)^(?:base_)?memory_usedHeap_bytes(?:\\{[^}]*})? ([0-9.E]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI metrics;
  private double most;

  HeapSamples(URI server) {
    this.metrics = server.resolve("metrics?scope=base");
  }

  void take() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(metrics).header("Accept", "text/plain").build();
      var used = USED.matcher(http.send(request, BodyHandlers.ofString()).body());
      if (used.find()) {
        most = Math.max(most, Double.parseDouble(used.group(1)));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the server's metrics cannot be read", e);
    }
  }

  long mostMegabytes() {
    return Math.round(most / (1024 * 1024));
  }
}
