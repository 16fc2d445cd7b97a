package org.biobank.api.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Json;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonSchemasTest {
  private final JsonSchemas schemas = new JsonSchemas(SchemaNames.of(List.of()));

  enum Colour {
    RED,
    BLUE
  }

  record Cap(Colour colour, Optional<String> print) {}

  record Tube(
      UUID id,
      Barcode barcode,
      Instant takenAt,
      @JsonUnwrapped Cap cap,
      Optional<Double> volume,
      @Nullable String note,
      EnumMap<Colour, Integer> dots,
      List<Tube> aliquots) {
    @JsonProperty
    String words() {
      return "A tube";
    }
  }

  record Named(int name) {}

  static final class Drawer {
    record Named(String name) {}
  }

  @Test
  void requiredIsWhatIsAlwaysWritten() throws JsonProcessingException {
    var bare =
        new Tube(
            UUID.randomUUID(),
            new Barcode("T1"),
            Instant.EPOCH,
            new Cap(Colour.RED, Optional.empty()),
            Optional.empty(),
            null,
            new EnumMap<>(Colour.class),
            List.of());
    var written = new TreeSet<String>();
    Json.MAPPER
        .readTree(Json.MAPPER.writeValueAsString(bare))
        .fieldNames()
        .forEachRemaining(written::add);

    assertThat(described(Tube.class).getRequired()).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void membersAreThoseThatCanBeWritten() throws JsonProcessingException {
    var full =
        new Tube(
            UUID.randomUUID(),
            new Barcode("T1"),
            Instant.EPOCH,
            new Cap(Colour.RED, Optional.of("7")),
            Optional.of(1.5),
            "found",
            new EnumMap<>(Map.of(Colour.RED, 1)),
            List.of());
    var written = new TreeSet<String>();
    Json.MAPPER
        .readTree(Json.MAPPER.writeValueAsString(full))
        .fieldNames()
        .forEachRemaining(written::add);

    assertThat(described(Tube.class).getProperties()).containsOnlyKeys(written);
  }

  @Test
  void valuesHaveTheTypeThatIsWritten() {
    assertThat(member("id").getFormat()).isEqualTo("uuid");
    assertThat(member("barcode").getType()).isEqualTo(SchemaType.STRING);
    assertThat(member("takenAt").getFormat()).isEqualTo("date-time");
    assertThat(member("volume").getType()).isEqualTo(SchemaType.NUMBER);
    assertThat(described(Colour.class).getEnumeration()).containsExactly("RED", "BLUE");
  }

  @Test
  void aMapByAnEnumMayLackAnyOfItsWords() {
    var dots = member("dots");

    assertThat(dots.getProperties()).containsOnlyKeys("RED", "BLUE");
    assertThat(dots.getRequired()).isNullOrEmpty();
  }

  @Test
  void aPageSaysWhatItIsOf() {
    var page = Json.MAPPER.getTypeFactory().constructParametricType(Page.class, Cap.class);
    schemas.of(page);
    var names = SchemaNames.of(schemas.types());

    assertThat(names.of(page)).isEqualTo("PageOfCap");
  }

  @Test
  void twoTypesOfOneNameAreToldApart() {
    schemas.of(Named.class);
    schemas.of(Drawer.Named.class);
    var named = new HashMap<Class<?>, String>();
    var names = SchemaNames.of(schemas.types());
    schemas.types().forEach(type -> named.put(type.getRawClass(), names.of(type)));

    assertThat(named)
        .containsEntry(Named.class, "JsonSchemasTestNamed")
        .containsEntry(Drawer.Named.class, "DrawerNamed");
  }

  private Schema member(String name) {
    return requireNonNull(described(Tube.class).getProperties().get(name));
  }

  private Schema described(Type type) {
    schemas.of(type);
    var name = Json.MAPPER.constructType(type).toCanonical();
    return requireNonNull(schemas.components().get(name));
  }
}
