package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecimenTypeIT extends BiobankIT {
  @Test
  void theReferenceDataTellsTypesWithMappingsClassesUnitsAndBands() {
    signIn(TestBiobank.BENCH)
        .request()
        .get("/reference")
        .then()
        .statusCode(200)
        .body("specimenClasses.code", hasItems("FLUID", "TISSUE", "CELL", "MOLECULAR"))
        .body("units.code", hasItems("mL", "ug", "10*6"))
        .body(
            "storageTemperatures.find { it.code == 'NITROGEN_GAS' }.bbmriDe",
            equalTo("temperatureGN"))
        .body(
            "storageTemperatures.find { it.code == 'NITROGEN_GAS' }.directory",
            equalTo("temperatureLN"))
        .body("specimenTypes.find { it.code == 'PLASMA' }.mappings.snomedCt", equalTo("119361006"))
        .body("specimenTypes.find { it.code == 'STOOL' }.mappings.sprec", equalTo("STL"))
        .body(
            "specimenTypes.find { it.code == 'TISSUE_FFPE' }.mappings.bbmriDe",
            equalTo("tissue-ffpe"))
        .body("specimenTypes.find { it.code == 'DNA' }.mappings.sprec", nullValue())
        .body("publishedSampleTypes.bbmriDe", hasItems("blood-plasma", "tissue-ffpe"))
        .body("publishedSampleTypes.miabis", hasItems("Plasma", "TissueFixed"));
  }

  @Test
  void everyTypeAsItIsWouldBeTakenAsItIs() {
    var manager = signIn(TestBiobank.MANAGER);
    List<Map<String, Object>> types =
        manager.request().get("/reference").then().extract().path("specimenTypes");
    assertThat(types).hasSizeGreaterThan(30);
    for (var type : types) {
      var code = String.valueOf(type.get("code"));
      var version = Integer.parseInt(String.valueOf(type.get("version")));
      change(manager, code, version, same(type)).statusCode(200);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> same(Map<String, Object> type) {
    var same = new HashMap<>(type);
    same.remove("mappings");
    same.remove("version");
    same.putAll(Objects.requireNonNull((Map<String, Object>) type.get("mappings")));
    return same;
  }

  @Test
  void aManagerAddsATypeAndTubesOfItAreTakenIn() {
    var manager = signIn(TestBiobank.MANAGER);
    add(manager, type("IT_TEARS")).statusCode(201).body("version", equalTo(0));
    add(manager, type("IT_TEARS")).statusCode(409).body("slug", equalTo("specimen-type-taken"));
    add(signIn(TestBiobank.BENCH), type("IT_OTHER")).statusCode(403);
    accession(manager, "IT_TEARS").statusCode(201);
    var other = type("IT_TEARS");
    other.put("unit", "uL");
    change(manager, "IT_TEARS", 0, other)
        .statusCode(422)
        .body("slug", equalTo("specimen-type-in-use"));
    other.put("unit", "mL");
    other.put("name", "Tear fluid");
    change(manager, "IT_TEARS", 3, other).statusCode(412).body("current", equalTo(0));
    change(manager, "IT_TEARS", 0, other).statusCode(200).body("name", equalTo("Tear fluid"));
    manager
        .request()
        .get("/specimen-types/IT_TEARS")
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("mappings.miabis", equalTo("Tears"));
  }

  @Test
  void aTypeWithoutSpecimensMayChangeItsUnit() {
    var manager = signIn(TestBiobank.MANAGER);
    add(manager, type("IT_UNUSED")).statusCode(201);
    var other = type("IT_UNUSED");
    other.put("unit", "uL");
    change(manager, "IT_UNUSED", 0, other).statusCode(200).body("unit", equalTo("uL"));
  }

  @ParameterizedTest
  @CsvSource({
    "specimenClass, GAS, /specimenClass",
    "unit, cups, /unit",
    "bbmriDe, moon-dust, /bbmriDe",
    "miabis, MoonDust, /miabis"
  })
  void aCodeThatIsInNoListIsRefused(String field, String value, String pointer) {
    var type = type("IT_WRONG");
    type.put(field, value);
    add(signIn(TestBiobank.MANAGER), type).statusCode(400).body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource({
    "code, it wrong",
    "name, ''",
    "storageCelsiusMax, 400",
    "storageCelsiusMax, -273.15",
    "sprec, long",
    "snomedCt, abc"
  })
  void aTypeThatCannotBeMeantIsRefused(String field, String value) {
    var type = type("IT_WRONG");
    type.put(field, value);
    add(signIn(TestBiobank.MANAGER), type).statusCode(400);
  }

  @Test
  void anUnknownTypeIsNotFound() {
    var manager = signIn(TestBiobank.MANAGER);
    manager.request().get("/specimen-types/IT_NONE").then().statusCode(404);
    change(manager, "IT_NONE", 0, type("IT_NONE"))
        .statusCode(404)
        .body("slug", equalTo("specimen-type-not-found"));
  }

  private ValidatableResponse accession(Person person, String type) {
    return person
        .request()
        .body(
            Map.of(
                "donor", donor(person),
                "study", "NEPHRO-1",
                "event", "V1",
                "site", "HDB",
                "visitedAt", "2026-03-02T08:00:00Z",
                "specimens", List.of(Map.of("type", type, "quantity", 0.1))))
        .post("/visits")
        .then();
  }

  private static Map<String, Object> type(String code) {
    var type = new HashMap<String, Object>();
    type.put("code", code);
    type.put("name", "Tears");
    type.put("specimenClass", "FLUID");
    type.put("unit", "mL");
    type.put("storageCelsiusMax", -60);
    type.put("bbmriDe", "liquid-other");
    type.put("miabis", "Tears");
    return type;
  }

  private static ValidatableResponse add(Person person, Map<String, Object> type) {
    return person.request().body(type).post("/specimen-types").then();
  }

  private static ValidatableResponse change(
      Person person, String code, int version, Map<String, Object> type) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(type)
        .put("/specimen-types/" + code)
        .then();
  }
}
