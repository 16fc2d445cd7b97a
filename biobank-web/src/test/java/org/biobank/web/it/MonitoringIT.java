package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** From a probe's reading to an alarm that somebody takes on. */
class MonitoringIT extends BiobankIT {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

  @Test
  void readingsAreTakenOnceHoweverOftenTheyAreSent() {
    probe("IT-ONCE", store("ITM-ONCE"));
    send(reading("IT-ONCE", 3, -80), reading("IT-ONCE", 1, -79))
        .statusCode(200)
        .body("added", equalTo(2));
    send(reading("it-once", 2, -81), reading("IT-ONCE", 1, -79), reading("IT-ONCE", 3, -40))
        .statusCode(200)
        .body("received", equalTo(3))
        .body("added", equalTo(1))
        .body("known", equalTo(1))
        .body("differing", equalTo(1));
    series("ITM-ONCE", "PT1H")
        .body("buckets.sum { it.readings }", equalTo(3))
        .body("buckets.min { it.min }.min", equalTo(-81.0f));
  }

  @Test
  void whatIsWrongIsNamedByItsPlaceAndNothingIsKept() {
    probe("IT-WRONG", store("ITM-WRONG"));
    send(reading("IT-WRONG", 3, -80), reading("IT-NOBODY", 3, -80))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/readings/1/probe"));
    csv("probe,at,value\nIT-WRONG," + minutesAgo(3) + ",-80\nIT-WRONG,never,-80\n")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("row 3, column at"));
    csv("probe,at,value,container\nIT-WRONG," + minutesAgo(3) + ",-80,FRZ-20\n")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("row 2, column container"));
    series("ITM-WRONG", "PT1H").body("buckets", hasSize(0));
    device(TestBiobank.SENSOR_MUC)
        .body(Map.of("readings", List.of(reading("IT-WRONG", 3, -80))))
        .post("/readings")
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    device(TestBiobank.SENSOR).get("/alarms").then().statusCode(403);
  }

  @Test
  void aHundredThousandReadingsOfThePastComeAsOneFile() {
    probe("IT-PAST", store("ITM-PAST"));
    var file = new StringBuilder("probe,at,value,unit\n");
    for (int i = 1; i <= 100_000; i++) {
      file.append("IT-PAST,")
          .append(minutesAgo(i))
          .append(",-")
          .append(75 + i % 10)
          .append(",Cel\n");
    }
    csv(file.toString()).statusCode(200).body("added", equalTo(100_000));
    csv(file.toString()).statusCode(200).body("known", equalTo(100_000));
    manager()
        .request()
        .queryParam("from", minutesAgo(60 * 24 * 70))
        .queryParam("to", minutesAgo(0))
        .queryParam("resolution", "P1D")
        .get("/containers/ITM-PAST/readings")
        .then()
        .statusCode(200)
        .body("buckets.size()", greaterThanOrEqualTo(69))
        .body("buckets[10].mean", equalTo(-79.5f))
        .body("buckets[10].readings", equalTo(1440));
    assertThat(alarms("ITM-PAST")).isEmpty();
  }

  @Test
  void anAlarmIsRaisedOnceTakenOnAndEndsByItself() {
    var shelf = store("ITM-WARM");
    probe("IT-WARM-P", shelf);
    rule("ITM-WARM", Map.of("warningHigh", -70, "alarmHigh", -60, "delayMinutes", 10));
    send(reading("IT-WARM-P", 20, -80), reading("IT-WARM-P", 18, -65)).statusCode(200);
    assertThat(alarms("ITM-WARM")).isEmpty();
    send(reading("IT-WARM-P", 12, -66), reading("IT-WARM-P", 7, -64)).statusCode(200);
    send(reading("IT-WARM-P", 6, -64)).statusCode(200);
    assertThat(alarms("ITM-WARM"))
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm)
                    .containsEntry("kind", "TOO_WARM")
                    .containsEntry("severity", "WARNING")
                    .containsEntry("state", "RAISED")
                    .containsEntry("since", minutesAgo(18))
                    .containsEntry("worst", -64.0f));

    var id = String.valueOf(alarms("ITM-WARM").get(0).get("id"));
    acknowledge(id, "Door stood open").statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
    acknowledge(id, "Again").statusCode(409).body("slug", equalTo("alarm-not-in-this-state"));
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .body(Map.of("reason", "Not mine"))
        .post("/alarms/" + id + "/acknowledgement")
        .then()
        .statusCode(403);

    send(reading("IT-WARM-P", 19, -80)).statusCode(200); // late, and changes nothing
    assertThat(alarms("ITM-WARM").get(0)).containsEntry("state", "ACKNOWLEDGED");
    send(reading("IT-WARM-P", 2, -78)).statusCode(200);
    assertThat(alarms("ITM-WARM"))
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm)
                    .containsEntry("state", "ENDED")
                    .containsEntry("reason", "Door stood open"));
  }

  @Test
  void aRuleHoldsForAllWithinUpToTheNextOneAndIsChangedByItsVersion() {
    store("ITM-RULE");
    box("ITM-RULE-BOX", "ITM-RULE");
    rule("ITM-RULE", Map.of("alarmHigh", -60));
    manager()
        .request()
        .get("/containers/ITM-RULE-BOX/alarm-rule")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("statedBy", equalTo("ITM-RULE"))
        .body("setPointCelsius", equalTo(-80.0f))
        .body("rule.alarmHigh", equalTo(-60.0f));
    manager()
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("alarmHigh", -50))
        .put("/containers/ITM-RULE/alarm-rule")
        .then()
        .statusCode(412)
        .body("slug", equalTo("stale-version"));
    manager()
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("alarmHigh", -50, "alarmLow", -40))
        .put("/containers/ITM-RULE/alarm-rule")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("cold to warm"));
  }

  @Test
  void anAlarmEndsWhenItsThresholdIsTakenAway() {
    probe("IT-LOOSE-P", store("ITM-LOOSE"));
    rule("ITM-LOOSE", Map.of("alarmHigh", -60));
    send(reading("IT-LOOSE-P", 2, -10)).statusCode(200);
    assertThat(alarms("ITM-LOOSE").get(0)).containsEntry("state", "RAISED");
    rule("ITM-LOOSE", 1, Map.of("silentMinutes", 600));
    send(reading("IT-LOOSE-P", 1, -10)).statusCode(200);
    assertThat(alarms("ITM-LOOSE"))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm).containsEntry("state", "ENDED"));
  }

  @Test
  void anAlarmEndsWhereNoRuleHoldsAnyMore() {
    store("ITM-RULED");
    store("ITM-UNRULED");
    box("ITM-MOVED", "ITM-RULED");
    probe("IT-MOVED-P", "ITM-MOVED");
    rule("ITM-RULED", Map.of("alarmHigh", -60));
    send(reading("IT-MOVED-P", 2, -10)).statusCode(200);
    assertThat(alarms("ITM-MOVED").get(0)).containsEntry("state", "RAISED");
    move("ITM-MOVED", "ITM-UNRULED");
    send(reading("IT-MOVED-P", 1, -10)).statusCode(200);
    assertThat(alarms("ITM-MOVED"))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm).containsEntry("state", "ENDED"));
  }

  @Test
  void anAlarmOfASilentProbeEndsByTheClockWhereNothingIsWatchedAnyMore() {
    store("ITM-HEARD");
    store("ITM-UNHEARD");
    box("ITM-DUMB", "ITM-HEARD");
    probe("IT-DUMB-P", "ITM-DUMB");
    rule("ITM-HEARD", Map.of("alarmHigh", -60));
    probe("IT-DULL-P", store("ITM-DULL"));
    rule("ITM-DULL", Map.of("alarmHigh", -60));
    send(reading("IT-DUMB-P", 2, -10), reading("IT-DULL-P", 2, -10)).statusCode(200);
    assertThat(alarms("ITM-DUMB").get(0)).containsEntry("state", "RAISED");
    assertThat(alarms("ITM-DULL").get(0)).containsEntry("state", "RAISED");
    move("ITM-DUMB", "ITM-UNHEARD");
    rule("ITM-DULL", 1, Map.of("silentMinutes", 600));
    for (var container : List.of("ITM-DUMB", "ITM-DULL")) {
      await(
          """
          SELECT COUNT(*) FROM alarm a JOIN container c ON c.id = a.container_id
          WHERE a.state = 'ENDED' AND c.code = '\
          """
              + container
              + "'");
    }
  }

  @Test
  void duringADefrostAlarmsAreExpected() {
    probe("IT-DEFROST", store("ITM-DEFROST"));
    rule("ITM-DEFROST", Map.of("alarmHigh", -60));
    String id =
        manager()
            .request()
            .body(Map.of("kind", "DEFROST", "from", minutesAgo(60), "until", minutesAgo(-60)))
            .post("/containers/ITM-DEFROST/maintenance")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    send(reading("IT-DEFROST", 1, -10)).statusCode(200);
    assertThat(alarms("ITM-DEFROST").get(0)).containsEntry("expected", true);
    manager()
        .request()
        .post("/maintenance/" + id + "/end")
        .then()
        .statusCode(200)
        .body("endedAt", containsString("T"));
    manager().request().get("/containers/ITM-DEFROST/maintenance").then().body("items", hasSize(1));
    signIn(TestBiobank.BENCH)
        .request()
        .body(Map.of("kind", "DEFROST", "from", minutesAgo(60), "until", minutesAgo(-60)))
        .post("/containers/ITM-DEFROST/maintenance")
        .then()
        .statusCode(403);
  }

  @Test
  void aSilentProbeIsNoticedByTheClock() throws InterruptedException {
    probe("IT-SILENT", store("ITM-SILENT"));
    rule("ITM-SILENT", Map.of("silentMinutes", 5));
    send(reading("IT-SILENT", 6, -80)).statusCode(200);
    for (int i = 0; i < 140 && alarms("ITM-SILENT").isEmpty(); i++) {
      Thread.sleep(500);
    }
    assertThat(alarms("ITM-SILENT").get(0)).containsEntry("kind", "NO_SIGNAL");
    send(reading("IT-SILENT", 0, -80)).statusCode(200);
    assertThat(alarms("ITM-SILENT").get(0)).containsEntry("state", "ENDED");
  }

  @Test
  void aProbeGoesFromPlaceToPlaceForwardsOnly() {
    probe("IT-PLACE", store("ITM-PLACE"));
    assign("IT-PLACE", Map.of("container", "FRZ-20", "from", minutesAgo(60 * 24 * 365)))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/from"));
    assign("IT-PLACE", Map.of("shipment", "SH-NOBODY")).statusCode(404);
    assign("IT-PLACE", Map.of()).statusCode(400);
    assign("IT-PLACE", Map.of("container", "FRZ-20"))
        .statusCode(200)
        .body("container", equalTo("FRZ-20"));
    manager()
        .request()
        .delete("/probes/IT-PLACE/assignment")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("container")));
    manager()
        .request()
        .queryParam("limit", 200)
        .get("/probes")
        .then()
        .body("items.find { it.code == 'IT-PLACE' }.name", is("Probe IT-PLACE"));
  }

  @Test
  void aProbeTravelsOnlyWithShipmentsOfItsPeoplesSites() {
    rows(
        handle -> {
          TestBiobank.ownSite(handle, "MON");
          return shipment(handle, "ITM-SH-OWN", "HDB") + shipment(handle, "ITM-SH-OTHER", "MON");
        });
    probe("IT-TRAVEL", store("ITM-TRAVEL"));
    assign("IT-TRAVEL", Map.of("shipment", "ITM-SH-OTHER"))
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    assign("IT-TRAVEL", Map.of("shipment", "X".repeat(50)))
        .statusCode(404)
        .body("slug", equalTo("shipment-not-found"));
    assign("IT-TRAVEL", Map.of("shipment", "ITM-SH-OWN"))
        .statusCode(200)
        .body("shipment", equalTo("ITM-SH-OWN"));
  }

  @Test
  void whatATubeWentThroughIsToldFromItsChainAndTheReadings() throws InterruptedException {
    probe("IT-THERM", store("ITM-THERM"));
    box("ITM-THERM-BOX", "ITM-THERM");
    send(reading("IT-THERM", 1, -79), reading("IT-THERM", -4, -75.5)).statusCode(200);
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("wells", List.of(Map.of("position", "A1", "barcode", tube))))
        .put("/boxes/ITM-THERM-BOX/contents")
        .then()
        .statusCode(200);
    Thread.sleep(3_000);
    bench
        .request()
        .get("/specimens/" + tube + "/thermal-exposure")
        .then()
        .statusCode(200)
        .body("stays.place", equalTo(List.of("bench:HDB", "box:ITM-THERM-BOX/A1")))
        .body("ambientMinutes", greaterThanOrEqualTo(1_000f))
        .body("stays[1].bands.findAll { it.minutes > 0 }.band", equalTo(List.of("-85..-60")))
        .body("stays[1].bands.band.last()", equalTo("-85..-60"))
        .body("stays[1].unknownMinutes", equalTo(0.0f))
        .body("unknownMinutes", equalTo(0.0f));
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/specimens/" + tube + "/thermal-exposure")
        .then()
        .statusCode(403);
  }

  private Person manager() {
    return signIn(TestBiobank.MANAGER);
  }

  /** A freezer of its own for each test. */
  private String store(String code) {
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO container (id, code, name, type_code, site_id, set_point_celsius, status)
                SELECT UUID(), ?, ?, 'ROOM', site_id, -80, 'ACTIVE' FROM container WHERE code = 'FRZ-80'
                """,
                code,
                "Freezer " + code));
    return code;
  }

  private void probe(String code, String container) {
    manager()
        .request()
        .body(Map.of("name", "Probe " + code, "site", "HDB"))
        .put("/probes/" + code)
        .then()
        .statusCode(200)
        .body("code", equalTo(code));
    assign(code, Map.of("container", container, "from", minutesAgo(60 * 24 * 100)))
        .statusCode(200)
        .body("container", equalTo(container));
  }

  private ValidatableResponse assign(String probe, Map<String, ?> assignment) {
    return manager().request().body(assignment).put("/probes/" + probe + "/assignment").then();
  }

  private void rule(String container, Map<String, ?> rule) {
    rule(container, 0, rule);
  }

  private void rule(String container, int version, Map<String, ?> rule) {
    manager()
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(rule)
        .put("/containers/" + container + "/alarm-rule")
        .then()
        .statusCode(200)
        .header("ETag", "\"" + (version + 1) + "\"");
  }

  private void move(String container, String parent) {
    rows(
        handle ->
            handle.execute(
                "UPDATE container c JOIN container p ON p.code = ? SET c.parent_id = p.id WHERE"
                    + " c.code = ?",
                parent,
                container));
  }

  private static int shipment(Handle handle, String code, String from) {
    return handle.execute(
        """
        INSERT INTO shipment (id, code, from_site_id, to_site_id, status, carrier, category, coolant, dry_ice_kg,
                              celsius_max, created_at)
        SELECT UUID(), ?, f.id, t.id, 'CANCELLED', 'none', 'UN3373', 'DRY_ICE', 5, -60, '2026-03-02 12:00:00'
        FROM site f, site t WHERE f.code = ? AND t.code = 'MUC'
        """,
        code,
        from);
  }

  private ValidatableResponse acknowledge(String alarm, String reason) {
    return signIn(TestBiobank.BENCH)
        .request()
        .body(Map.of("reason", reason))
        .post("/alarms/" + alarm + "/acknowledgement")
        .then();
  }

  private List<Map<String, Object>> alarms(String container) {
    return signIn(TestBiobank.BENCH)
        .request()
        .queryParam("limit", 200)
        .get("/alarms")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.container == '" + container + "' }");
  }

  private ValidatableResponse series(String container, String resolution) {
    return manager()
        .request()
        .queryParam("from", minutesAgo(600))
        .queryParam("to", minutesAgo(0))
        .queryParam("resolution", resolution)
        .get("/containers/" + container + "/readings")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse send(Map<?, ?>... readings) {
    var list = new ArrayList<>(List.of(readings));
    return device(TestBiobank.SENSOR).body(Map.of("readings", list)).post("/readings").then();
  }

  private ValidatableResponse csv(String file) {
    return device(TestBiobank.SENSOR).contentType("text/csv").body(file).post("/readings").then();
  }

  private Map<String, Object> reading(String probe, int minutesAgo, double celsius) {
    return Map.of("probe", probe, "at", minutesAgo(minutesAgo), "value", celsius, "unit", "Cel");
  }

  private String minutesAgo(int minutes) {
    return now.minusSeconds(60L * minutes).toString();
  }
}
