package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who held a tube or a box, where, how warm, how long, and the gaps. */
class HistoryIT extends BiobankIT {
  @Test
  void aTubesHistoryTellsWhereItsBoxStoodAndWhatNobodyKnows() {
    box("HI-BOX", "FRZ-80");
    var tube = stored("HI-BOX", "B2");
    var history = history("/specimens/" + tube);
    assertThat(history.getString("kind")).isEqualTo("SPECIMEN");
    assertThat(history.getBoolean("chain.verified")).isTrue();
    assertThat(history.getList("lines[0].reasons")).isEqualTo(List.of("TOLD_LATE"));
    assertThat(history.getString("lines[0].from")).isEqualTo("2026-03-02T08:00:00Z");
    var last = "lines[" + (history.getList("lines").size() - 1) + "]";
    assertThat(history.getString(last + ".kind")).isEqualTo("STAY");
    assertThat(history.getList(last + ".path.code"))
        .isEqualTo(List.of("HDB", "FRZ-80", "HI-BOX", "B2"));
    assertThat(history.getBoolean(last + ".pathAssumed")).isTrue();
    assertThat(history.getString(last + ".temperature.source")).isEqualTo("SET_POINT");
    assertThat(history.getFloat(last + ".temperature.setPoint")).isEqualTo(-80f);
    assertThat(history.getList("events.toldBy")).isEqualTo(List.of("bench.hdb", "bench.hdb"));
    assertThat(history.getList(last + ".begunBy"))
        .isEqualTo(List.of(history.getString("events[1].id")));
    partitioned(history);
  }

  @Test
  void aMovedBoxTakesItsTubesAlongAndReadingsTellHowWarmItWas() {
    var manager = signIn(TestBiobank.MANAGER);
    box("HI-RIDE", "FRZ-80");
    var tube = stored("HI-RIDE", "A1");
    store("HI-FRZ");
    manager
        .request()
        .header("If-Match", "\"" + bench().request().get("/boxes/HI-RIDE").path("version") + "\"")
        .body(Map.of("parent", "HI-FRZ"))
        .put("/containers/HI-RIDE/place")
        .then()
        .statusCode(200);
    readings("HI-FRZ", -81.5, -79.5);
    var history = history("/specimens/" + tube);
    partitioned(history);
    assertThat(history.getList("lines.temperature.source")).contains("MEASURED");
    assertThat(history.getList("lines.temperature.max")).contains(-79.5f);
    assertThat(history.getList("lines.reasons.flatten()")).contains("CONTAINER_ASTRAY");
    var path = history.getList("lines[-1].path.code");
    assertThat(path).isEqualTo(List.of("HDB", "HI-FRZ", "HI-RIDE", "A1"));
    var box = history("/containers/HI-RIDE");
    assertThat(box.getString("kind")).isEqualTo("CONTAINER");
    assertThat(box.getList("lines[-1].path.code")).isEqualTo(List.of("HDB", "HI-FRZ"));
    partitioned(box);
  }

  @Test
  void aCorrectedTimeIsShownAsCorrectedAndCounts() {
    var manager = signIn(TestBiobank.MANAGER);
    box("HI-CORR", "FRZ-80");
    var tube = stored("HI-CORR", "A1");
    var before = history("/specimens/" + tube);
    var earlier = Instant.now().minus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    manager
        .request()
        .body(
            Map.of(
                "event",
                before.getString("events[1].id"),
                "reason",
                "INCORRECT_DATA",
                "explanation",
                "The clock of the bench.",
                "eventTime",
                earlier.toString()))
        .post("/specimens/" + tube + "/custody/corrections")
        .then()
        .statusCode(201);
    var after = history("/specimens/" + tube);
    assertThat(after.getString("events[1].correctedBy")).isEqualTo(after.getString("events[2].id"));
    assertThat(after.getString("lines[-1].from")).isEqualTo(earlier.toString());
    partitioned(after);
  }

  @Test
  void anothersHistoryAndAnUnknownOneAreRefused() {
    box("HI-OTHER", "FRZ-80");
    var tube = stored("HI-OTHER", "A1");
    var munich = signIn(TestBiobank.BENCH_MUC);
    munich.request().get("/specimens/" + tube + "/history").then().statusCode(403);
    munich.request().get("/containers/HI-OTHER/history").then().statusCode(403);
    bench()
        .request()
        .get("/specimens/NO-SUCH/history")
        .then()
        .statusCode(404)
        .body("slug", equalTo("specimen-not-found"));
    bench()
        .request()
        .get("/containers/NO-SUCH/history")
        .then()
        .statusCode(404)
        .body("detail", containsString("NO-SUCH"));
    bench()
        .request()
        .get("/containers/HI-OTHER/history")
        .then()
        .statusCode(200)
        .body("lines", hasSize(0));
    bench()
        .request()
        .get("/specimens/" + tube + "/history")
        .then()
        .body("lines.kind", hasItem("GAP"));
  }

  private Person bench() {
    return signIn(TestBiobank.BENCH);
  }

  private String stored(String box, String position) {
    var tube = tubes(bench(), 1).get(0);
    bench()
        .request()
        .body(Map.of("box", box, "position", position))
        .post("/specimens/" + tube + "/placement")
        .then()
        .statusCode(200);
    return tube;
  }

  private void store(String code) {
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO container (id, code, name, type_code, site_id, set_point_celsius, status)
                SELECT UUID(), ?, ?, 'ROOM', site_id, -80, 'ACTIVE' FROM container WHERE code = 'FRZ-80'
                """,
                code,
                "Freezer " + code));
  }

  /** Just before the move and just now, by a probe that has been there for an hour. */
  private void readings(String store, double first, double second) {
    var manager = signIn(TestBiobank.MANAGER);
    var probe = "P-" + store;
    manager
        .request()
        .body(Map.of("name", probe, "site", "HDB"))
        .put("/probes/" + probe)
        .then()
        .statusCode(200);
    var now = Instant.now();
    manager
        .request()
        .body(Map.of("container", store, "from", now.minus(1, ChronoUnit.HOURS).toString()))
        .put("/probes/" + probe + "/assignment")
        .then()
        .statusCode(200);
    device(TestBiobank.SENSOR)
        .body(
            Map.of(
                "readings",
                List.of(
                    Map.of(
                        "probe",
                        probe,
                        "at",
                        now.minus(5, ChronoUnit.MINUTES).toString(),
                        "value",
                        first,
                        "unit",
                        "Cel"),
                    Map.of("probe", probe, "at", now.toString(), "value", second, "unit", "Cel"))))
        .post("/readings")
        .then()
        .statusCode(200);
  }

  private JsonPath history(String of) {
    return bench().request().get(of + "/history").then().statusCode(200).extract().jsonPath();
  }

  private static void partitioned(JsonPath history) {
    List<String> from = history.getList("lines.from");
    List<String> until = history.getList("lines.until");
    assertThat(from.get(0)).isEqualTo(history.getString("from"));
    assertThat(until.get(until.size() - 1)).isEqualTo(history.getString("until"));
    assertThat(from.subList(1, from.size())).isEqualTo(until.subList(0, until.size() - 1));
  }
}
