package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tree of the store: building, rules, moves. */
class ContainerIT extends BiobankIT {
  @Test
  void aWholeFreezerIsBuiltByOneRequest() {
    var manager = signIn(TestBiobank.MANAGER);
    build(manager, "IT-F1", -80)
        .statusCode(201)
        .body("containers", equalTo(1 + 5 + 20))
        .body("places", equalTo(20 * 96));
    manager.request().get("/containers?parent=IT-F1").then().body("items", hasSize(5));
    manager
        .request()
        .get("/containers/it-f1-s2-a4")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("setPointCelsius", equalTo(-80.0f))
        .body("path.code", contains("IT-F1", "IT-F1-S2"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM custody_event e JOIN container c ON c.id = e.subject_id"
                    + " WHERE c.code LIKE 'IT-F1%' AND e.business_step = 'COMMISSIONING'"))
        .isEqualTo(26);
    build(manager, "IT-F1", -80).statusCode(409).body("slug", equalTo("container-code-taken"));
    assertThat(count("SELECT COUNT(*) FROM container WHERE code LIKE 'IT-F1%'")).isEqualTo(26);
  }

  @Test
  void aBenchTechnicianBuildsNothing() {
    build(signIn(TestBiobank.BENCH), "IT-F2", -80).statusCode(403);
  }

  @Test
  void aRackMovesWithAllItHoldsByOneRow() {
    var manager = signIn(TestBiobank.MANAGER);
    build(manager, "IT-M1", -80);
    build(manager, "IT-M2", -80);
    var tubes = tubes(manager, 3);
    store(manager, "IT-M1-S1-A1", tubes);
    clear(manager, "IT-M2-S3");
    move(manager, "IT-M1-S1", 0, "IT-M2", "3")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("position", equalTo("3"));
    manager
        .request()
        .get("/boxes/IT-M1-S1-A1")
        .then()
        .body("path.code", contains("IT-M2", "IT-M1-S1"))
        .body("wells[0].specimen.barcode", equalTo(tubes.get(0)));
    assertThat(count("SELECT COUNT(*) FROM container WHERE code LIKE 'IT-M1-S1-%' AND version > 1"))
        .isZero();
    move(manager, "IT-M1-S1", 0, "IT-M2", "4").statusCode(412);
    move(manager, "IT-M1-S1", 1, "IT-M2", "4")
        .statusCode(422)
        .body("slug", equalTo("position-occupied"));
    move(manager, "IT-M1-S1", 1, "IT-M2", "9").body("slug", equalTo("position-outside-grid"));
    move(manager, "IT-M2", 0, "IT-M1-S1", "B2")
        .statusCode(422)
        .body("slug", equalTo("cyclic-move"));
    move(manager, "IT-M2-S4", 0, "IT-M1-S1-A1", "B2")
        .body("slug", equalTo("container-does-not-hold-type"));
  }

  @Test
  void twoBoxesChangePlacesAtOnce() {
    var manager = signIn(TestBiobank.MANAGER);
    build(manager, "IT-S1", -80);
    build(manager, "IT-S2", -20);
    swap(manager, "IT-S1-S1-A1", 0, "IT-S2-S2-A3")
        .statusCode(200)
        .body("items.parent", contains("IT-S2-S2", "IT-S1-S1"))
        .body("items.position", contains("A3", "A1"));
    manager
        .request()
        .get("/boxes/IT-S2-S2-A3")
        .then()
        .body("path.code", contains("IT-S1", "IT-S1-S1"));
    store(manager, "IT-S1-S1-A2", tubes(manager, 1));
    swap(manager, "IT-S2-S1-A1", 0, "IT-S1-S1-A2")
        .statusCode(422)
        .body("slug", equalTo("stored-tubes-break-rule"));
    swap(manager, "IT-S1-S1", 0, "IT-S1-S1-A2")
        .statusCode(422)
        .body("slug", equalTo("cyclic-move"));
    swap(manager, "IT-S1", 0, "IT-S2")
        .statusCode(422)
        .body("slug", equalTo("container-stands-nowhere"));
  }

  private static ValidatableResponse swap(Person person, String code, int version, String other) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("with", other))
        .put("/containers/" + code + "/swap")
        .then();
  }

  @Test
  void aBoxIsRefusedByAFreezerThatIsTooWarmForItsTubes() {
    var manager = signIn(TestBiobank.MANAGER);
    build(manager, "IT-C1", -80);
    build(manager, "IT-C2", -20);
    var tubes = tubes(manager, 2);
    store(manager, "IT-C1-S1-A1", tubes);
    clear(manager, "IT-C2-S1-A1");
    move(manager, "IT-C1-S1-A1", 1, "IT-C2-S1", "A1")
        .statusCode(422)
        .body("slug", equalTo("stored-tubes-break-rule"))
        .body("tubes[0].count", equalTo(2))
        .body("tubes[0].slug", equalTo("too-warm"))
        .body("detail", containsString("-60"));
    change(manager, "IT-C1", 0, Map.of("setPointCelsius", -20))
        .statusCode(422)
        .body("slug", equalTo("stored-tubes-break-rule"));
    change(manager, "IT-C1", 0, Map.of("setPointCelsius", -70)).statusCode(200);
  }

  @Test
  void aRuleIsInheritedAndTighteningItIsRefusedWhileSomethingStoredBreaksIt() {
    var manager = signIn(TestBiobank.MANAGER);
    build(manager, "IT-R1", -80);
    var tubes = tubes(manager, 2);
    change(manager, "IT-R1", 0, Map.of("rules", Map.of("SPECIMEN_CLASS", List.of("MOLECULAR"))))
        .statusCode(200);
    manager
        .request()
        .body(Map.of("box", "IT-R1-S1-A1", "position", "A1"))
        .post("/specimens/" + tubes.get(0) + "/placement")
        .then()
        .statusCode(422)
        .body("slug", equalTo("wrong-specimen-type"))
        .body("detail", containsString("IT-R1 takes only MOLECULAR"));
    change(manager, "IT-R1", 1, Map.of("rules", Map.of("SPECIMEN_CLASS", List.of("FLUID", "CELL"))))
        .statusCode(200);
    store(manager, "IT-R1-S1-A1", tubes);
    change(manager, "IT-R1", 2, Map.of("rules", Map.of("SPECIMEN_TYPE", List.of("DNA"))))
        .statusCode(422)
        .body("slug", equalTo("stored-tubes-break-rule"))
        .body("tubes[0].example", equalTo(tubes.stream().min(String::compareTo).orElseThrow()));
    change(manager, "IT-R1-S1-A1", 1, Map.of("status", "RETIRED"))
        .statusCode(422)
        .body("slug", equalTo("container-not-empty"));
  }

  @Test
  void aSetPointThatNothingHasIsRefused() {
    var manager = signIn(TestBiobank.MANAGER);
    build(manager, "IT-HOT", 99_999)
        .statusCode(400)
        .body("errors.pointer", hasItem("/setPointCelsius"));
    build(manager, "IT-COLD", -80).statusCode(201);
    for (var celsius : List.of(99_999, -274, -80.55)) {
      change(manager, "IT-COLD", 0, Map.of("setPointCelsius", celsius))
          .statusCode(400)
          .body("errors.pointer", hasItem("/setPointCelsius"));
    }
    change(manager, "IT-COLD", 0, Map.of("setPointCelsius", -196)).statusCode(200);
  }

  @Test
  void aRuleNamesOnlyWhatThereIs() {
    var manager = signIn(TestBiobank.MANAGER);
    build(manager, "IT-V1", -80).statusCode(201);
    var wrong =
        Map.of(
            "SPECIMEN_CLASS", List.of("LIQUID"),
            "SPECIMEN_TYPE", List.of("PLASMA", "Müll"),
            "STUDY", List.of("NEPHRO-1\nX"),
            "TUBE_FORMAT", List.of("THIMBLE"),
            "RISK_GROUP", List.of("5"));
    wrong.forEach(
        (kind, values) ->
            change(manager, "IT-V1", 0, Map.of("rules", Map.of(kind, values)))
                .statusCode(400)
                .body("slug", equalTo("invalid-request"))
                .body("errors.pointer", contains("/rules/" + kind)));
    change(manager, "IT-V1", 0, Map.of("rules", wrong)).statusCode(400).body("errors", hasSize(5));
    var right =
        Map.of(
            "SPECIMEN_CLASS", List.of("FLUID"),
            "SPECIMEN_TYPE", List.of("dna"),
            "STUDY", List.of("nephro-1"),
            "TUBE_FORMAT", List.of("SBS_1ML"),
            "RISK_GROUP", List.of("1", "2"));
    change(manager, "IT-V1", 0, Map.of("rules", right)).statusCode(200);
    manager
        .request()
        .get("/containers/IT-V1-S1")
        .then()
        .statusCode(200)
        .body("rules[0].allowed.STUDY", contains("NEPHRO-1"));
  }

  @Test
  void twoContainersAreNeverPutIntoEachOtherAtTheSameMoment() throws Exception {
    var manager = signIn(TestBiobank.MANAGER);
    for (int round = 0; round < 5; round++) {
      var one = "IT-X" + round;
      var other = "IT-Y" + round;
      for (var code : List.of(one, other)) {
        manager
            .request()
            .body(
                Map.of(
                    "type", "ROOM", "code", code, "name", code, "site", "HDB", "levels", List.of()))
            .post("/containers")
            .then()
            .statusCode(201);
      }
      var statuses = atOnce(List.of(() -> into(one, other), () -> into(other, one)));
      assertThat(statuses).containsExactlyInAnyOrder(200, 422);
    }
  }

  private int into(String code, String parent) {
    return signIn(TestBiobank.MANAGER)
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("parent", parent))
        .put("/containers/" + code + "/place")
        .statusCode();
  }

  private static ValidatableResponse build(Person person, String code, int celsius) {
    return person
        .request()
        .body(
            Map.of(
                "type",
                "FREEZER-5",
                "code",
                code,
                "name",
                "Freezer " + code,
                "site",
                "HDB",
                "setPointCelsius",
                celsius,
                "levels",
                List.of(
                    level("RACK-4X4", 5, "{parent}-S{n}"), level("BOX-96", 4, "{parent}-{place}"))))
        .post("/containers")
        .then();
  }

  private static Map<String, Object> level(String type, int count, String code) {
    return Map.of("type", type, "count", count, "code", code, "name", type + " {n}");
  }

  private static ValidatableResponse move(
      Person person, String code, int version, String parent, String position) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("parent", parent, "position", position))
        .put("/containers/" + code + "/place")
        .then();
  }

  private static ValidatableResponse change(
      Person person, String code, int version, Map<String, Object> change) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(change)
        .patch("/containers/" + code)
        .then();
  }

  /** Puts a container of a full one elsewhere, so that its place is free. */
  private static void clear(Person person, String code) {
    person
        .request()
        .body(
            Map.of(
                "type",
                "ROOM",
                "code",
                "OUT-" + code,
                "name",
                "Corridor",
                "site",
                "HDB",
                "levels",
                List.of()))
        .post("/containers")
        .then()
        .statusCode(201);
    person
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("parent", "OUT-" + code))
        .put("/containers/" + code + "/place")
        .then()
        .statusCode(200);
  }

  private static void store(Person person, String box, List<String> tubes) {
    var wells = new ArrayList<Map<String, String>>();
    for (int i = 0; i < tubes.size(); i++) {
      wells.add(Map.of("position", "A" + (i + 1), "barcode", tubes.get(i)));
    }
    person
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("wells", wells))
        .put("/boxes/" + box + "/contents")
        .then()
        .statusCode(200);
  }
}
