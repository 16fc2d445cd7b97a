package org.biobank.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.biobank.shared.Json;
import org.junit.jupiter.api.Test;

/** Our codes against the code systems that bbmri.de publishes (implementation guide 1.2). */
class PublishedCodesTest {
  private static final String TYPES =
      "/db/migration/specimen/V202611231650__specimen_types_specimens.sql";

  /** code, name, class, unit, temperature, then the code of bbmri.de. */
  private static final Pattern TYPE =
      Pattern.compile("\\('[A-Z_]+',\\s*'[^']+',\\s*'[A-Z]+',\\s*'[^']+',\\s*-?\\d+,\\s*'([^']+)'");

  @Test
  void everySpecimenTypeHasAPublishedCode() throws IOException {
    var published = codes("SampleMaterialType");
    try (var migration = PublishedCodesTest.class.getResourceAsStream(TYPES)) {
      assertThat(migration).isNotNull();
      var ours =
          TYPE.matcher(new String(migration.readAllBytes(), UTF_8))
              .results()
              .map(type -> type.group(1))
              .toList();
      assertThat(ours).hasSizeGreaterThan(10).isSubsetOf(published);
    }
  }

  @Test
  void theBandsAreThePublishedOnes() throws IOException {
    var ours = Arrays.stream(StorageBand.values()).map(band -> band.code(Dialect.BBMRI_DE));
    assertThat(ours.toList()).containsExactlyInAnyOrderElementsOf(codes("StorageTemperature"));
  }

  private static Set<String> codes(String codeSystem) throws IOException {
    var file =
        shared().resolve("standards/bbmri-de-fhir/resources/CodeSystem-" + codeSystem + ".json");
    assumeTrue(Files.isRegularFile(file), "without the published standards beside the project");
    var concepts = Json.MAPPER.readTree(file.toFile()).required("concept");
    return StreamSupport.stream(concepts.spliterator(), false)
        .map(concept -> concept.required("code").asText())
        .collect(Collectors.toSet());
  }

  private static Path shared() {
    return Path.of(Optional.ofNullable(System.getenv("BIOBANK_SHARED")).orElse("../../shared"));
  }
}
