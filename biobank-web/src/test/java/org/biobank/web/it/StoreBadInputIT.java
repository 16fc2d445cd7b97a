package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be is refused: what was wrong, where, what would do; nothing is written. */
class StoreBadInputIT extends BiobankIT {
  private static final String WRITTEN =
      """
      SELECT (SELECT COUNT(*) FROM placement) + (SELECT COUNT(*) FROM custody_event)
        + (SELECT COUNT(*) FROM container) + (SELECT SUM(version) FROM container)
        + (SELECT COUNT(*) FROM specimen) + (SELECT COUNT(*) FROM slot_reservation)
      """;

  private Person bench;
  private Person manager;
  private List<String> tubes;
  private long written;

  @BeforeEach
  void aBoxWithATube() {
    bench = signIn(TestBiobank.BENCH);
    manager = signIn(TestBiobank.MANAGER);
    tubes = tubes(bench, 3);
    if (count("SELECT COUNT(*) FROM container WHERE code = 'BI-RACK'") == 0) {
      manager
          .request()
          .body(
              Map.of(
                  "type",
                  "RACK-4X4",
                  "code",
                  "BI-RACK",
                  "name",
                  "Rack",
                  "site",
                  "HDB",
                  "setPointCelsius",
                  -80,
                  "levels",
                  List.of(
                      Map.of("type", "BOX-96", "count", 2, "code", "{parent}-{n}", "name", "Box"))))
          .post("/containers")
          .then()
          .statusCode(201);
      place(tubes.get(0), "BI-RACK-1", "A1").statusCode(200);
    }
    written = count(WRITTEN);
  }

  @AfterEach
  void nothingIsWritten() {
    assertThat(count(WRITTEN)).isEqualTo(written);
  }

  @Test
  void anUnknownCode() {
    place("NO-SUCH-TUBE", "BI-RACK-1", "B1")
        .statusCode(404)
        .body("slug", equalTo("specimen-not-found"))
        .body("detail", containsString("NO-SUCH-TUBE"));
    place(tubes.get(1), "NO-SUCH-BOX", "B1")
        .statusCode(404)
        .body("slug", equalTo("container-not-found"));
    scan(List.of(Map.of("position", "B1", "barcode", "NO-SUCH-TUBE")))
        .statusCode(422)
        .body("slug", equalTo("placement-refused"))
        .body("wells[0].position", equalTo("B1"))
        .body("wells[0].outcome", equalTo("UNKNOWN"))
        .body("detail", containsString("scan it again"));
  }

  @Test
  void aCodeOfTheWrongType() {
    place("BI-RACK-1", "BI-RACK-2", "B1")
        .statusCode(404)
        .body("slug", equalTo("specimen-not-found"));
    place(tubes.get(1), tubes.get(2), "B1")
        .statusCode(404)
        .body("slug", equalTo("container-not-found"));
    place(tubes.get(1), "BI-RACK", "A3")
        .statusCode(422)
        .body("slug", equalTo("container-holds-no-tubes"))
        .body("detail", containsString("scan a box in it"));
    for (var barcode : List.of(List.of("X"), Map.of("code", "X"), "x".repeat(65), "")) {
      scan(List.of(Map.of("position", "B1", "barcode", barcode)))
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void aPlaceOutsideTheGrid() {
    for (var position : List.of("I1", "A13", "A0", "11", "A", "A1B")) {
      place(tubes.get(1), "BI-RACK-1", position)
          .statusCode(422)
          .body("slug", equalTo("position-outside-grid"))
          .body("wells[0].position", equalTo(position))
          .body("detail", containsString("its places are A1 to H12"));
    }
    move("BI-RACK-1", 1, "BI-RACK", "E1")
        .statusCode(422)
        .body("slug", equalTo("position-outside-grid"))
        .body("detail", containsString("A1 to D4"));
  }

  @Test
  void anOccupiedPlace() {
    place(tubes.get(1), "BI-RACK-1", "A1")
        .statusCode(422)
        .body("slug", equalTo("position-occupied"))
        .body("wells[0].position", equalTo("A1"))
        .body("detail", containsString("move it first or take another place"));
    move("BI-RACK-1", 1, "BI-RACK", "A2")
        .statusCode(422)
        .body("slug", equalTo("position-occupied"))
        .body("detail", containsString("BI-RACK-2"));
  }

  @Test
  void aFullBox() {
    if (count("SELECT COUNT(*) FROM container WHERE code = 'BI-FULL'") == 0) {
      manager
          .request()
          .body(
              Map.of(
                  "type",
                  "CANE-6",
                  "code",
                  "BI-FULL",
                  "name",
                  "Cane",
                  "site",
                  "HDB",
                  "setPointCelsius",
                  -196,
                  "levels",
                  List.of()))
          .post("/containers")
          .then()
          .statusCode(201);
      var six = tubes(bench, 6);
      six.forEach(
          tube ->
              bench
                  .request()
                  .body(Map.of("box", "BI-FULL"))
                  .post("/specimens/" + tube + "/placement")
                  .then()
                  .statusCode(200));
    }
    written = count(WRITTEN);
    bench
        .request()
        .body(Map.of("box", "BI-FULL"))
        .post("/specimens/" + tubes.get(1) + "/placement")
        .then()
        .statusCode(422)
        .body("slug", equalTo("container-full"))
        .body("detail", containsString("take another"));
    bench
        .request()
        .body(Map.of("count", 1))
        .post("/containers/BI-FULL/reservations")
        .then()
        .statusCode(422)
        .body("slug", equalTo("container-full"));
  }

  @Test
  void aCyclicMove() {
    for (var into : List.of("BI-RACK", "BI-RACK-1")) {
      move("BI-RACK", 0, into, "D4")
          .statusCode(422)
          .body("slug", equalTo("cyclic-move"))
          .body("detail", containsString("take a place outside of it"));
    }
  }

  @Test
  void aStaleVersion() {
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("wells", List.of(Map.of("position", "A1", "barcode", tubes.get(1)))))
        .put("/boxes/BI-RACK-1/contents")
        .then()
        .statusCode(412)
        .body("slug", equalTo("stale-version"))
        .body("current", equalTo(1));
    move("BI-RACK-1", 7, "BI-RACK", "D4").statusCode(412).body("slug", equalTo("stale-version"));
    for (var version : List.of("", "one", "\"-1\"", "W/\"1\"", "*")) {
      int status =
          manager
              .request()
              .header("If-Match", version)
              .body(Map.of("name", "Never"))
              .patch("/containers/BI-RACK")
              .then()
              .contentType("application/problem+json")
              .extract()
              .statusCode();
      assertThat(status).as(version).isIn(400, 412, 428);
    }
  }

  @Test
  void aQuantityBelowZero() {
    for (var quantity : List.of(-1, 0)) {
      bench
          .request()
          .body(
              Map.of(
                  "donor", "D-000000",
                  "study", "NEPHRO-1",
                  "event", "V1",
                  "site", "HDB",
                  "visitedAt", "2026-03-02T08:00:00Z",
                  "specimens", List.of(Map.of("type", "PLASMA", "quantity", quantity))))
          .post("/visits")
          .then()
          .statusCode(400)
          .body("slug", equalTo("invalid-request"))
          .body("errors[0].pointer", equalTo("/specimens/0/quantity"));
      bench
          .request()
          .header("If-Match", "\"0\"")
          .body(Map.of("count", 1, "quantityEach", quantity))
          .post("/specimens/" + tubes.get(1) + "/aliquots")
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/quantityEach"));
    }
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("count", 3, "quantityEach", 1))
        .post("/specimens/" + tubes.get(1) + "/aliquots")
        .then()
        .statusCode(422)
        .body("slug", equalTo("quantity-too-small"));
  }

  @Test
  void anythingThatIsNoJsonOfThisKind() {
    for (var body : List.of("", "{", "[]", "7", "null", "{\"box\":null}", "{\"place\":\"A1\"}")) {
      bench
          .request()
          .body(body)
          .post("/specimens/" + tubes.get(1) + "/placement")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    scan(Collections.nCopies(1_601, Map.of("position", "A1", "state", "EMPTY")))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/wells"));
  }

  private ValidatableResponse place(String tube, String box, String position) {
    return bench
        .request()
        .body(Map.of("box", box, "position", position))
        .post("/specimens/" + tube + "/placement")
        .then();
  }

  private ValidatableResponse scan(List<? extends Map<String, ?>> wells) {
    return bench
        .request()
        .header("If-Match", "\"1\"")
        .queryParam("missing", "take-out")
        .body(Map.of("wells", wells))
        .put("/boxes/BI-RACK-1/contents")
        .then();
  }

  private ValidatableResponse move(String code, int version, String parent, String position) {
    return manager
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("parent", parent, "position", position))
        .put("/containers/" + code + "/place")
        .then();
  }
}
