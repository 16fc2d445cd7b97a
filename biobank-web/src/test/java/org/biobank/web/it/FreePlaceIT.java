package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Free places: offered, kept, found again; bags; how full a freezer is. */
class FreePlaceIT extends BiobankIT {
  private static final int PEOPLE = 8;

  @Test
  void aTubeThatWasTakenOutIsOfferedItsOldPlaceFirst() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-FREE", "FRZ-80");
    box("IT-FREE-2", "FRZ-80");
    var tubes = tubes(bench, 3);
    for (int i = 0; i < 3; i++) {
      put(bench, tubes.get(i), "IT-FREE").body("position", equalTo("A" + (i + 1)));
    }
    put(bench, tubes.get(1), "IT-FREE-2");
    put(bench, tubes.get(0), "IT-FREE-2");
    bench
        .request()
        .get("/containers/it-free/free-places?count=3&specimen=" + tubes.get(1))
        .then()
        .statusCode(200)
        .body("items.position", contains("A2", "A1", "A4"))
        .body("items.offer", contains("ITS_OWN", "VACATED", "NEVER_USED"));
    put(bench, tubes.get(1), "IT-FREE").body("position", equalTo("A2"));
    put(bench, tubes(bench, 1).get(0), "IT-FREE").body("position", equalTo("A1"));
  }

  @Test
  void aKeptPlaceIsRefusedToOthersUntilItsTimeHasRunOut() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    box("IT-KEPT", "FRZ-80");
    var tubes = tubes(bench, 2);
    reserve(manager, "IT-KEPT", Map.of("positions", List.of("A1", "a2")))
        .statusCode(201)
        .body("version", equalTo(1)) // who looked at the box before looks again
        .body("places.position", contains("A1", "A2"));
    bench
        .request()
        .body(Map.of("box", "IT-KEPT", "position", "A1"))
        .post("/specimens/" + tubes.get(0) + "/placement")
        .then()
        .statusCode(422)
        .body("slug", equalTo("place-reserved"))
        .body("detail", containsString(TestBiobank.MANAGER));
    put(bench, tubes.get(0), "IT-KEPT").body("position", equalTo("A3"));
    reserve(bench, "IT-KEPT", Map.of("positions", List.of("A2")))
        .statusCode(422)
        .body("slug", equalTo("position-occupied"));
    manager.request().delete("/containers/IT-KEPT/reservations/A1").then().statusCode(200);
    put(bench, tubes.get(1), "IT-KEPT").body("position", equalTo("A1"));
    rows(
        h ->
            h.execute(
                "UPDATE slot_reservation SET reserved_at = '2026-01-01', reserved_until = '2026-01-02'"));
    reserve(bench, "IT-KEPT", Map.of("positions", List.of("A2"))).statusCode(201);
    bench.request().delete("/containers/IT-KEPT/reservations/H9").then().statusCode(404);
  }

  @Test
  void aPlaceKeptForATubeIsGivenToThatTubeOnly() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-KEPT-T", "FRZ-80");
    var tubes = tubes(bench, 2);
    reserve(bench, "IT-KEPT-T", Map.of("specimen", tubes.get(0), "minutes", 60)).statusCode(201);
    put(bench, tubes.get(1), "IT-KEPT-T").body("position", equalTo("A2"));
    put(bench, tubes.get(0), "IT-KEPT-T").body("position", equalTo("A1"));
    reserve(bench, "IT-KEPT-T", Map.of("specimen", tubes.get(0), "count", 2)).statusCode(400);
  }

  @Test
  void manyWhoPickAtOncePickDifferentPlaces() throws Exception {
    box("IT-PICKED", "FRZ-80");
    byEverybody(
        (person, tube) -> reserve(person, "IT-PICKED", Map.of("specimen", tube)).statusCode(201));
    assertThat(
            count(
                "SELECT COUNT(DISTINCT r.specimen_id) FROM slot_reservation r"
                    + " JOIN container c ON c.id = r.container_id WHERE c.code = 'IT-PICKED'"))
        .isEqualTo(PEOPLE);
  }

  @Test
  void manyWhoPutATubeIntoABoxAtOnceAllFindAPlace() throws Exception {
    box("IT-PUT", "FRZ-80");
    byEverybody((person, tube) -> put(person, tube, "IT-PUT"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM placement p JOIN container c ON c.id = p.container_id"
                    + " WHERE c.code = 'IT-PUT' AND p.row_index = 0 AND c.version = ?",
                PEOPLE))
        .isEqualTo(PEOPLE);
  }

  /** Everybody with a tube of their own; nobody may fail. */
  private void byEverybody(BiFunction<Person, String, ValidatableResponse> act) throws Exception {
    var people = new ArrayList<Person>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(signIn(i % 2 == 0 ? TestBiobank.BENCH : TestBiobank.MANAGER));
    }
    var tubes = tubes(people.get(0), PEOPLE);
    atOnce(PEOPLE, i -> act.apply(people.get(i), tubes.get(i)));
  }

  @Test
  void aBagTakesTubesWithoutAPlaceUntilItsCountIsReached() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-BAG", "FRZ-80");
    rows(h -> h.execute("UPDATE container SET type_code = 'BAG-50' WHERE code = 'IT-BAG'"));
    var tubes = tubes(bench, 51);
    var wells = new ArrayList<Map<String, String>>();
    for (int i = 0; i < 49; i++) {
      wells.add(Map.of("position", String.valueOf(i + 1), "barcode", tubes.get(i)));
    }
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("wells", wells))
        .put("/boxes/IT-BAG/contents")
        .then()
        .statusCode(200);
    put(bench, tubes.get(49), "IT-BAG").body("position", equalTo("50"));
    bench
        .request()
        .body(Map.of("box", "IT-BAG"))
        .post("/specimens/" + tubes.get(50) + "/placement")
        .then()
        .statusCode(422)
        .body("slug", equalTo("container-full"));
  }

  @Test
  void aFreezersMapShowsTwoLevelsWithFillAndTemperature() {
    var manager = signIn(TestBiobank.MANAGER);
    manager
        .request()
        .body(
            Map.of(
                "type", "FREEZER-5",
                "code", "IT-MAP",
                "name", "Freezer IT-MAP",
                "site", "HDB",
                "setPointCelsius", -80,
                "levels",
                    List.of(
                        Map.of(
                            "type", "RACK-4X4", "count", 2, "code", "{parent}-R{n}", "name", "R"),
                        Map.of(
                            "type",
                            "BOX-96",
                            "count",
                            2,
                            "code",
                            "{parent}-{place}",
                            "name",
                            "B"))))
        .post("/containers")
        .then()
        .statusCode(201);
    put(manager, tubes(manager, 1).get(0), "IT-MAP-R2-A2");
    manager
        .request()
        .get("/containers/IT-MAP/map")
        .then()
        .statusCode(200)
        .body("occupied", equalTo(1))
        .body("capacity", equalTo(4 * 96))
        .body("units", hasSize(2))
        .body("units.position", contains("1", "2"))
        .body("units[1].occupied", equalTo(1))
        .body("units[1].units.code", contains("IT-MAP-R2-A1", "IT-MAP-R2-A2"))
        .body("units[1].units[1].occupied", equalTo(1))
        .body("units[1].units[1].setPointCelsius", equalTo(-80.0f))
        .body("units[0].units[0].position", equalTo("A1"));
    signIn(TestBiobank.BENCH_MUC).request().get("/containers/IT-MAP/map").then().statusCode(403);
  }

  private static ValidatableResponse put(Person person, String tube, String box) {
    return person
        .request()
        .body(Map.of("box", box))
        .post("/specimens/" + tube + "/placement")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse reserve(Person person, String box, Map<String, Object> what) {
    return person.request().body(what).post("/containers/" + box + "/reservations").then();
  }
}
