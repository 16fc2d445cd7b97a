package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** What was done to tubes, and what follows from it. Tubes are collected on 2026-03-02 at 8:00. */
class ProcessingIT extends OrderedTubes {
  private static final Map<String, Object> SPIN =
      Map.of("kind", "SPUN", "gForce", 2000, "minutes", 10, "celsius", 4, "brake", false);
  private static final Map<String, Object> FREEZE = Map.of("kind", "FROZEN", "method", "FREEZER");
  private static final Map<String, Object> THAW = Map.of("kind", "THAWED");

  @Test
  void aRackIsSpunByOneActAndItsTimesFollow() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 24);
    record(bench, tubes, "2026-03-02T08:45:00Z", SPIN)
        .statusCode(201)
        .body("kind", equalTo("SPUN"))
        .body("barcodes.size()", equalTo(24));
    record(bench, tubes, "2026-03-02T09:10:00Z", FREEZE).statusCode(201);
    for (var tube : List.of(tubes.get(0), tubes.get(23))) {
      times(bench, tube)
          .body("toCentrifugation.value", equalTo(45.0f))
          .body("toCentrifugation.unit", equalTo("min"))
          .body("centrifugedToFrozen.value", equalTo(25.0f))
          .body("collectedToFrozen.value", equalTo(70.0f))
          .body("collectedToFrozen.assumed", equalTo(false))
          .body("freezeThawCycles.value", equalTo(0))
          .body("frozen", equalTo(true))
          .body("fixation", not(hasKey("value")));
    }
    history(bench, tubes.get(7))
        .body("events.event.kind", equalTo(List.of("SPUN", "FROZEN")))
        .body("events[0].event.gForce", equalTo(2000))
        .body("events[0].actor", equalTo(TestBiobank.BENCH))
        .body("events[0].source", equalTo("BENCH"));
    assertThat(
            count(
                "SELECT COUNT(DISTINCT t.event_id) FROM processing_event_specimen t JOIN specimen s"
                    + " ON s.id = t.specimen_id WHERE s.barcode IN (?, ?)",
                tubes.get(0),
                tubes.get(1)))
        .isEqualTo(2);
  }

  @Test
  void everyKindIsKeptAsItWasTold() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1);
    var told =
        List.<Map<String, Object>>of(
            Map.of(
                "kind",
                "COLLECTED",
                "procedure",
                "VENIPUNCTURE",
                "ischaemiaStart",
                "2026-03-02T07:50:00Z"),
            Map.of("kind", "RECEIVED", "quality", "ACCEPTABLE", "celsius", 21.5f),
            Map.of(
                "kind",
                "SPUN",
                "gForce",
                1500,
                "minutes",
                15,
                "celsius",
                20.0f,
                "brake",
                true,
                "keptCelsius",
                4.0f),
            Map.of("kind", "PRIOR_FREEZE_THAW", "cycles", 2),
            Map.of("kind", "FROZEN", "method", "CONTROLLED_RATE", "keptCelsius", 20.0f),
            Map.of("kind", "THAWED", "method", "WATER_BATH"),
            Map.of("kind", "FIXED", "fixative", "PAXGENE", "minutes", 90),
            Map.of("kind", "EMBEDDED", "medium", "PARAFFIN"),
            Map.of(
                "kind", "QC", "measure", "A260_A280", "value", 1.82f, "unit", "1", "passed", true),
            Map.of("kind", "PROCESSED", "what", "filtered 0.2 um"));
    for (int i = 0; i < told.size(); i++) {
      record(bench, tube, "2026-03-02T08:%02d:00Z".formatted(i), told.get(i)).statusCode(201);
    }
    assertThat(
            history(bench, tube.get(0)).extract().<List<Map<String, Object>>>path("events.event"))
        .isEqualTo(told);
    times(bench, tube.get(0)).body("freezeThawCycles.value", equalTo(3));
  }

  @Test
  void oneTubeThatCannotBeRefusesTheWholeRackByName() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 3);
    record(bench, List.of(tubes.get(1)), "2026-03-02T09:00:00Z", FREEZE).statusCode(201);
    record(bench, List.of(tubes.get(0), tubes.get(1), "IT-NOBODY"), "2026-03-02T10:00:00Z", FREEZE)
        .statusCode(422)
        .body("slug", equalTo("processing-refused"))
        .body("items.barcode", equalTo(List.of(tubes.get(1), "IT-NOBODY")))
        .body("items.refusal.slug", equalTo(List.of("frozen-already", "unknown-code")));
    history(bench, tubes.get(0)).body("events", equalTo(List.of()));
    record(bench, List.of(tubes.get(0)), "2026-03-02T10:00:00Z", THAW)
        .statusCode(422)
        .body("items[0].refusal.slug", equalTo("not-frozen"))
        .body("detail", containsString("record first when it was frozen"));
    record(bench, List.of(tubes.get(0)), "2026-03-02T07:59:59Z", SPIN)
        .statusCode(422)
        .body("items[0].refusal.slug", equalTo("before-collection"));
  }

  @Test
  void whatCannotBeMeantIsToldByItsPlaceAndNothingIsWritten() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1);
    record(bench, tube, Instant.now().plus(1, ChronoUnit.HOURS).toString(), SPIN)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/at"));
    var wild = new HashMap<>(SPIN);
    wild.put("gForce", 0);
    wild.put("celsius", 80);
    record(bench, tube, "2026-03-02T09:00:00Z", wild)
        .statusCode(400)
        .body("errors.pointer", hasItems("/event/gForce", "/event/celsius"));
    var qc =
        Map.<String, Object>of(
            "kind", "QC", "measure", "RIN", "value", 12, "unit", "%", "passed", true);
    record(bench, tube, "2026-03-02T09:00:00Z", qc)
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/event/unit", "/event/value")));
    record(bench, tube, "2026-03-02T09:00:00Z", Map.of("kind", "BOILED"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/event"))
        .body("errors[0].detail", containsString("SPUN"));
    record(bench, tube, "2026-03-02T09:00:00Z", Map.of("kind", "VOID")).statusCode(400);
    record(bench, tube, "2026-03-02T09:00:00Z", Map.of("kind", "FROZEN", "method", "MAGIC"))
        .statusCode(400);
    record(bench, List.of(tube.get(0), tube.get(0)), "2026-03-02T09:00:00Z", SPIN)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/barcodes/1"));
    record(bench, List.of(), "2026-03-02T09:00:00Z", SPIN).statusCode(400);
    var tooMany = IntStream.range(0, 1_001).mapToObj(i -> "IT-MANY-" + i).toList();
    record(bench, tooMany, "2026-03-02T09:00:00Z", SPIN).statusCode(400);
    history(bench, tube.get(0)).body("events", equalTo(List.of()));
  }

  @Test
  void anAliquotHasThePastOfItsParentUpToTheMomentItWasMade() {
    var bench = signIn(TestBiobank.BENCH);
    var parent = tubes(bench, 1).get(0);
    record(bench, List.of(parent), "2026-03-02T08:30:00Z", SPIN).statusCode(201);
    record(bench, List.of(parent), "2026-03-02T08:40:00Z", FREEZE).statusCode(201);
    record(bench, List.of(parent), "2026-03-03T08:40:00Z", THAW).statusCode(201);
    String child =
        bench
            .request()
            .header("If-Match", "\"0\"")
            .body(Map.of("count", 1, "quantityEach", 0.5))
            .post("/specimens/" + parent + "/aliquots")
            .then()
            .statusCode(201)
            .extract()
            .path("aliquots[0]");
    var now = Instant.now().toString();
    record(bench, List.of(parent), now, FREEZE).statusCode(201);
    history(bench, child)
        .body("events.event.kind", equalTo(List.of("SPUN", "FROZEN", "THAWED")))
        .body("events.of", equalTo(List.of(parent, parent, parent)));
    times(bench, child)
        .body("toCentrifugation.value", equalTo(30.0f))
        .body("freezeThawCycles.value", equalTo(1))
        .body("frozen", equalTo(false));
    record(bench, List.of(child), "2026-03-02T09:00:00Z", SPIN)
        .statusCode(422)
        .body("items[0].refusal.slug", equalTo("before-it-was-made"));
  }

  @Test
  void aWrongEventIsDeclaredWrongForSomeOfItsTubesOnce() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    String event =
        record(bench, tubes, "2026-03-02T08:45:00Z", SPIN).statusCode(201).extract().path("id");
    var voided =
        Map.<String, Object>of(
            "barcodes",
            List.of(tubes.get(0)),
            "reason",
            "DID_NOT_OCCUR",
            "explanation",
            "It was not in the rotor.");
    correct(bench, event, voided).statusCode(201).body("kind", equalTo("VOID"));
    correct(bench, event, voided)
        .statusCode(422)
        .body("items[0].refusal.slug", equalTo("declared-wrong-already"));
    times(bench, tubes.get(0)).body("toCentrifugation.missing.event", equalTo("SPUN"));
    times(bench, tubes.get(1)).body("toCentrifugation.value", equalTo(45.0f));
    history(bench, tubes.get(0))
        .body("events.event.kind", equalTo(List.of("SPUN", "VOID")))
        .body("events[1].corrects", equalTo(event));
    String right =
        correct(
                bench,
                event,
                Map.of(
                    "reason",
                    "INCORRECT_DATA",
                    "explanation",
                    "The clock was slow.",
                    "at",
                    "2026-03-02T09:00:00Z"))
            .statusCode(201)
            .body("barcodes", equalTo(List.of(tubes.get(1))))
            .extract()
            .path("id");
    times(bench, tubes.get(1)).body("toCentrifugation.value", equalTo(60.0f));
    correct(bench, right, Map.of("reason", "INCORRECT_DATA", "explanation", "Says nothing else."))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    correct(
            bench,
            right,
            Map.of("reason", "INCORRECT_DATA", "explanation", "Frozen.", "event", FREEZE))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/event/kind"));
    correct(bench, UUID.randomUUID().toString(), voided)
        .statusCode(404)
        .body("slug", equalTo("processing-event-not-found"));
  }

  @Test
  void aTubeThatIsPutIntoAFreezerIsFrozenFromThenOnAndOnlyOnce() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = stored(bench, "ITP-FREEZE", 2);
    history(bench, tubes.get(0))
        .body("events.event.kind", equalTo(List.of("FROZEN")))
        .body("events[0].source", equalTo("PLACEMENT"))
        .body("events[0].note", containsString("-80"));
    times(bench, tubes.get(0))
        .body("frozen", equalTo(true))
        .body("collectedToFrozen.assumed", equalTo(true));
    box("ITP-OTHER", "FRZ-80");
    place(bench, tubes.get(0), "ITP-OTHER");
    history(bench, tubes.get(0)).body("events.size()", equalTo(1));

    var recorded = tubes(bench, 1).get(0);
    record(bench, List.of(recorded), "2026-03-02T09:00:00Z", FREEZE).statusCode(201);
    place(bench, recorded, "ITP-OTHER");
    times(bench, recorded)
        .body("collectedToFrozen.value", equalTo(60.0f))
        .body("collectedToFrozen.assumed", equalTo(false));
  }

  @Test
  void aTubeThatComesBackThawedHasOneMoreCycleAndIsFrozenWhenItIsStoredAgain() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = stored(manager, "ITP-BACK", 1).get(0);
    var order = approved(List.of(tube));
    manager
        .request()
        .body(Map.of("scans", List.of(tube)))
        .post("/orders/" + order + "/picks")
        .then()
        .statusCode(200);
    act(manager, order, "handover", Map.of("takenBy", "K. Lang")).statusCode(200);
    manager
        .request()
        .body(Map.of("tubes", List.of(Map.of("barcode", tube, "remaining", 1, "thawed", true))))
        .post("/orders/" + order + "/returns")
        .then()
        .statusCode(200);
    times(manager, tube).body("freezeThawCycles.value", equalTo(1)).body("frozen", equalTo(false));
    place(manager, tube, "ITP-BACK");
    times(manager, tube).body("freezeThawCycles.value", equalTo(1)).body("frozen", equalTo(true));
    history(manager, tube)
        .body("events.source", equalTo(List.of("PLACEMENT", "RETURN", "PLACEMENT")));
  }

  @Test
  void anotherSitesTubesAreNeitherShownNorTouched() {
    var tube = tubes(signIn(TestBiobank.BENCH), 1).get(0);
    var munich = signIn(TestBiobank.BENCH_MUC);
    record(munich, List.of(tube), "2026-03-02T09:00:00Z", SPIN).statusCode(403);
    munich.request().get("/specimens/" + tube + "/processing").then().statusCode(403);
    munich.request().get("/specimens/" + tube + "/times").then().statusCode(403);
    record(signIn(TestBiobank.AUDITOR), List.of(tube), "2026-03-02T09:00:00Z", SPIN)
        .statusCode(403);
    signIn(TestBiobank.AUDITOR)
        .request()
        .get("/specimens/" + tube + "/times")
        .then()
        .statusCode(200);
    munich.request().get("/specimens/IT-NOBODY/times").then().statusCode(404);
  }

  @Test
  void theMeasuresNameTheirUnits() {
    signIn(TestBiobank.BENCH)
        .request()
        .get("/qc-measures")
        .then()
        .statusCode(200)
        .body("items.find { it.code == 'CONCENTRATION' }.unit", equalTo("ng/uL"))
        .body("items.code", hasItem("RIN"));
  }

  @Test
  void theDatabaseLetsNobodyChangeOrTakeAwayAnEvent() {
    var bench = signIn(TestBiobank.BENCH);
    record(bench, tubes(bench, 1), "2026-03-02T09:00:00Z", SPIN).statusCode(201);
    for (var sql :
        List.of(
            "UPDATE processing_event SET event_time = UTC_TIMESTAMP(6)",
            "DELETE FROM processing_event_specimen",
            "UPDATE processing_event_specimen SET sequence = sequence + 1000")) {
      assertThatThrownBy(() -> rows(handle -> handle.execute(sql)))
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("processing events are never");
    }
  }

  static ValidatableResponse record(
      Person person, List<String> barcodes, String at, Map<String, Object> event) {
    return person
        .request()
        .body(Map.of("barcodes", barcodes, "at", at, "event", event))
        .post("/processing-events")
        .then();
  }

  private static ValidatableResponse correct(
      Person person, String event, Map<String, Object> body) {
    return person.request().body(body).post("/processing-events/" + event + "/corrections").then();
  }

  private static ValidatableResponse history(Person person, String barcode) {
    return person.request().get("/specimens/" + barcode + "/processing").then().statusCode(200);
  }

  private static ValidatableResponse times(Person person, String barcode) {
    return person.request().get("/specimens/" + barcode + "/times").then().statusCode(200);
  }

  private static void place(Person person, String barcode, String box) {
    person
        .request()
        .body(Map.of("box", box))
        .post("/specimens/" + barcode + "/placement")
        .then()
        .statusCode(200);
  }
}
