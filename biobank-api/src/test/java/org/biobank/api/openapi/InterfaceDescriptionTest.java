package org.biobank.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.OpenApiSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.biobank.shared.Json;
import org.eclipse.microprofile.openapi.OASFactory;
import org.junit.jupiter.api.Test;

/** The whole description, which is kept as a file for clients to be generated from. */
class InterfaceDescriptionTest {
  private static final Path FILE = Path.of("../docs/openapi.json");

  /** Files whose media type the request chooses. */
  private static final List<String> OF_VARYING_KIND =
      List.of("exportExport", "labelMake", "templateTemplate");

  @Test
  void theDescriptionInTheRepositoryIsThatOfTheCode() throws IOException {
    var described = Json.MAPPER.readTree(described());
    if (Boolean.getBoolean("biobank.write-docs")) {
      var text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(described);
      Files.writeString(FILE, text + "\n");
    }
    assertThat(Json.MAPPER.readTree(Files.readString(FILE)))
        .as(
            "write it anew: mvn -pl biobank-api -am test -Dtest=InterfaceDescriptionTest"
                + " -DargLine=-Dbiobank.write-docs=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(described);
  }

  @Test
  void everyOperationHasANameOfItsOwn() throws IOException {
    assertThat(Json.MAPPER.readTree(described()).findValuesAsText("operationId"))
        .doesNotHaveDuplicates();
  }

  /** A method that answers with a {@code Response} says what is in it, or that it is a file. */
  @Test
  void everyAnswerSaysWhatIsInIt() throws IOException {
    var without =
        Json.MAPPER.readTree(described()).path("paths").properties().stream()
            .filter(path -> path.getKey().startsWith("/api/"))
            .flatMap(path -> path.getValue().valueStream())
            .filter(operation -> !saysItsAnswer(operation))
            .map(operation -> operation.path("operationId").asText())
            .toList();
    assertThat(without).containsExactlyInAnyOrderElementsOf(OF_VARYING_KIND);
  }

  @Test
  void whatStandsInAPathIsText() throws IOException {
    var types =
        Json.MAPPER.readTree(described()).path("paths").findValues("parameters").stream()
            .flatMap(JsonNode::valueStream)
            .filter(parameter -> parameter.path("in").asText().equals("path"))
            .map(parameter -> parameter.path("schema").path("type").asText());
    assertThat(types).containsOnly("string");
  }

  private static boolean saysItsAnswer(JsonNode operation) {
    return operation.path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .allMatch(
            response -> response.getKey().equals("204") || response.getValue().has("content"));
  }

  private static String described() throws IOException {
    var description = OASFactory.createOpenAPI();
    new InterfaceDescription().filterOpenAPI(description);
    return OpenApiSerializer.serialize(description, Format.JSON);
  }
}
