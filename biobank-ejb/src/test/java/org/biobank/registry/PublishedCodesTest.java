package org.biobank.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.biobank.shared.Json;
import org.junit.jupiter.api.Test;

/** Our codes against the code systems that bbmri.de publishes (implementation guide 1.2). */
class PublishedCodesTest {
  private static final List<String> TYPES =
      List.of(
          "/db/migration/specimen/V202611231650__specimen_types_specimens.sql",
          "/db/migration/specimen/V202611290203__specimen_reference_data.sql");

  /** code, name, class, unit, temperature, then the code of bbmri.de. */
  private static final Pattern TYPE =
      Pattern.compile(
          "\\('[A-Z0-9_]+',\\s*'[^']+',\\s*'[A-Z]+',\\s*'[^']+',\\s*-?\\d+,\\s*'([^']+)',\\s*'([^']+)'");

  @Test
  void everySpecimenTypeHasAPublishedCodeAndEveryPublishedCodeAType() throws IOException {
    var ours = mapped(1);
    assertThat(ours).hasSizeGreaterThan(30);
    assertThat(Set.copyOf(ours)).isEqualTo(codes("SampleMaterialType"));
  }

  /**
   * @param column 1: the code of bbmri.de, 2: that of MIABIS
   */
  private static List<String> mapped(int column) throws IOException {
    var codes = new ArrayList<String>();
    for (var file : TYPES) {
      try (var migration = PublishedCodesTest.class.getResourceAsStream(file)) {
        assertThat(migration).as(file).isNotNull();
        TYPE.matcher(new String(migration.readAllBytes(), UTF_8))
            .results()
            .forEach(type -> codes.add(type.group(column)));
      }
    }
    return codes;
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
