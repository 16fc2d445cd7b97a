package org.biobank.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashSet;
import java.util.Set;

/** A registry's system: a token by client credentials (RFC 6749 4.4), then FHIR R4 page by page. */
public final class RegistryClient {
  private static final int PAGE = 500;

  /** What a pull of one resource type brought. */
  public record Pulled(Set<String> ids, int pages, JsonNode first) {}

  private final Exchange exchange = new Exchange();
  private final URI server;
  private final String token;

  public RegistryClient(URI server, String clientId, String secret) {
    this.server = server;
    var form = "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret;
    var request =
        HttpRequest.newBuilder(server.resolve("api/token"))
            .timeout(Exchange.PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    token = exchange.json(request, 200).path("access_token").asText();
  }

  /** Every page of a type, by the links that the server gives. */
  public Pulled pull(String type) {
    var ids = new LinkedHashSet<String>();
    var page = get(server.resolve("fhir/" + type + "?_count=" + PAGE), 200);
    var first = page.path("entry").path(0).path("resource");
    int pages = 1;
    for (var next = add(page, ids); !next.isEmpty(); next = add(page, ids)) {
      page = get(server.resolve(URI.create(next).getRawPath().substring(1) + query(next)), 200);
      pages++;
    }
    return new Pulled(ids, pages, first);
  }

  /** How a type's history tells of one resource: the method of its newest entry. */
  public String lastChange(String type, String id) {
    var history = get(server.resolve("fhir/" + type + "/_history?_count=" + PAGE), 200);
    for (var entry : history.path("entry")) {
      if (entry.at("/request/url").asText().equals(type + "/" + id)) {
        return entry.at("/request/method").asText();
      }
    }
    return "nothing";
  }

  public JsonNode read(String type, String id, int expected) {
    return get(server.resolve("fhir/" + type + "/" + id), expected);
  }

  private static String query(String address) {
    return "?" + URI.create(address).getRawQuery();
  }

  /** Returns the address of the next page, or nothing. */
  private static String add(JsonNode page, Set<String> ids) {
    page.path("entry").forEach(entry -> ids.add(entry.at("/resource/id").asText()));
    for (var link : page.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return link.path("url").asText();
      }
    }
    return "";
  }

  private JsonNode get(URI address, int expected) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Exchange.PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/fhir+json")
            .build();
    return exchange.json(request, expected);
  }
}
