package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.shared.Json;

/**
 * Holds what the tests send and get to docs/openapi.json: every answer in JSON, and every body that
 * was taken.
 */
final class AsDescribed implements Filter {
  private static final String JSON = "application/json";
  private static final JsonNode DESCRIPTION = description();
  private static final SchemaFaults FAULTS = new SchemaFaults(DESCRIPTION);

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specified,
      FilterContext context) {
    var answer = context.next(request, specified);
    var path = URI.create(request.getURI()).getRawPath();
    if (answer.statusCode() < 300) {
      var operation = operation(request.getMethod(), path);
      assertThat(operation).as("%s %s is described", request.getMethod(), path).isPresent();
      assertSent(request, operation.get());
      assertAnswered(answer, operation.get());
    }
    return answer;
  }

  private static void assertSent(FilterableRequestSpecification request, JsonNode operation) {
    var schema = schema(operation.path("requestBody"));
    if (schema.isPresent() && request.getBody() instanceof String body && isJson(body)) {
      assertThat(FAULTS.of(read(body), schema.get()))
          .as("what %s takes", operation.path("operationId"))
          .isEmpty();
    }
  }

  private static void assertAnswered(Response answer, JsonNode operation) {
    var responses = operation.path("responses");
    var status = String.valueOf(answer.statusCode());
    assertThat(responses.has(status)).as("%s may answer %s", operation, status).isTrue();
    var schema = schema(responses.path(status));
    if (schema.isPresent() && answer.contentType().startsWith(JSON)) {
      assertThat(FAULTS.of(read(answer.asString()), schema.get()))
          .as("what %s answers", operation.path("operationId"))
          .isEmpty();
    }
  }

  private static Optional<JsonNode> schema(JsonNode body) {
    return body.path("content").path(JSON).optional("schema");
  }

  /** Where several templates fit, the one with the fewest parameters. */
  private static Optional<JsonNode> operation(String verb, String path) {
    return DESCRIPTION.path("paths").properties().stream()
        .filter(template -> fits(template.getKey(), path))
        .min(
            Comparator.comparing(
                template -> template.getKey().chars().filter(c -> c == '{').count()))
        .map(template -> template.getValue().path(verb.toLowerCase(Locale.ROOT)))
        .filter(operation -> !operation.isMissingNode());
  }

  private static boolean fits(String template, String path) {
    var literal = "\\Q" + template.replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q") + "\\E";
    return Pattern.matches(literal, path);
  }

  private static boolean isJson(String body) {
    return body.startsWith("{") || body.startsWith("[");
  }

  private static JsonNode read(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode description() {
    try {
      return Json.MAPPER.readTree(Files.readString(Path.of("../docs/openapi.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
