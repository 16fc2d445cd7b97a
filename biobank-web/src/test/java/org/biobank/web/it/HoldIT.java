package org.biobank.web.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldIT extends OrderedTubes {
  @Test
  void aSpecimenIsFreeAgainOnlyWhenTheLastHoldIsGone() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-HOLD-TWICE", 2);
    hold(manager, tubes, "QUALITY")
        .statusCode(200)
        .body("specimens.status", everyItem(equalTo("ON_HOLD")));
    hold(manager, tubes.subList(0, 1), "QUARANTINE")
        .body("specimens[0].holds", containsInAnyOrder("QUALITY", "QUARANTINE"));
    specimen(manager, tubes.get(0)).body("holds.note", contains("as told", "as told"));
    release(manager, tubes, "QUALITY")
        .statusCode(200)
        .body("specimens.status", containsInAnyOrder("ON_HOLD", "AVAILABLE"));
    release(manager, tubes.subList(0, 1), "QUARANTINE")
        .body("specimens[0].status", equalTo("AVAILABLE"))
        .body("specimens[0].holds", empty());
    custody(manager, tubes.get(0))
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].businessStep", equalTo("HOLDING"))
        .body("events[-1].disposition", equalTo("AVAILABLE"))
        .body("events[-1].note", equalTo("released, quarantine: as told"))
        .body("events[-1].toPlace", equalTo("box:IT-HOLD-TWICE/A1"));
  }

  @Test
  void aTubeOnHoldLeavesTheOrderThatKeptItAndIsNotPicked() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-HOLD-ORDER", 2);
    var code = approved(tubes);
    hold(manager, tubes.subList(0, 1), "QUARANTINE").statusCode(200);
    order(manager, code).body("items.status", containsInAnyOrder("RELEASED", "RESERVED"));
    manager
        .request()
        .body(Map.of("scans", tubes))
        .post("/orders/" + code + "/picks")
        .then()
        .statusCode(200)
        .body("scans.outcome", contains("NOT_TO_BE_TAKEN", "TAKEN"));
    act(manager, code, "handover", Map.of("takenBy", "Dr. Weber")).statusCode(200);
    release(manager, tubes.subList(0, 1), "QUARANTINE")
        .body("specimens[0].status", equalTo("AVAILABLE"));
  }

  @Test
  void whatADonorsWordHoldsNobodyReleasesByHand() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = stored(manager, "IT-HOLD-WITHDRAWN", 1).get(0);
    hold(manager, List.of(tube), "OTHER").statusCode(200);
    withdraw(tube);
    release(manager, List.of(tube), "CONSENT_WITHDRAWN")
        .statusCode(422)
        .body("slug", equalTo("hold-of-withdrawal"));
    hold(manager, List.of(tube), "CONSENT_WITHDRAWN").statusCode(422);
    release(manager, List.of(tube), "OTHER")
        .statusCode(200)
        .body("specimens[0].status", equalTo("ON_HOLD"))
        .body("specimens[0].holds", contains("CONSENT_WITHDRAWN"));
  }

  @Test
  void everySpecimenThatCannotBeHeldIsNamedAndNoneIs() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = tubes(bench, 3);
    hold(manager, tubes.subList(0, 1), "ETHICS").statusCode(200);
    bench
        .request()
        .body(Map.of("quantity", 2, "closeAtZero", true))
        .post("/specimens/" + tubes.get(1) + "/quantities/draws")
        .then()
        .statusCode(201);
    var all = List.of(tubes.get(0), tubes.get(1), tubes.get(2), "IT-NO-SUCH");
    hold(manager, all, "ETHICS")
        .statusCode(422)
        .body("slug", equalTo("hold-refused"))
        .body("items.refusal.slug", contains("already-held", "not-here", "unknown-code"));
    release(manager, tubes, "ETHICS")
        .statusCode(422)
        .body("items.refusal.slug", contains("not-held", "not-held"));
    specimen(manager, tubes.get(0)).body("status", equalTo("ON_HOLD"));
    specimen(manager, tubes.get(2)).body("status", equalTo("AVAILABLE")).body("holds", hasSize(0));
  }

  @Test
  void theBenchHoldsNothing() {
    var bench = signIn(TestBiobank.BENCH);
    hold(bench, tubes(bench, 1), "QUARANTINE").statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"barcodes\":[],\"reason\":\"OTHER\",\"note\":\"x\"}",
        "{\"barcodes\":[\"A\"],\"reason\":\"MOOD\",\"note\":\"x\"}",
        "{\"barcodes\":[\"A\"],\"reason\":\"OTHER\",\"note\":\" \"}",
        "{\"barcodes\":[null],\"reason\":\"OTHER\",\"note\":\"x\"}"
      })
  void aHoldThatCannotBeMeantIsRefused(String body) {
    signIn(TestBiobank.MANAGER)
        .request()
        .body(body)
        .post("/specimens/holds")
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse hold(Person person, List<String> tubes, String reason) {
    return person.request().body(body(tubes, reason)).post("/specimens/holds").then();
  }

  private static ValidatableResponse release(Person person, List<String> tubes, String reason) {
    return person.request().body(body(tubes, reason)).post("/specimens/holds/releases").then();
  }

  private static Map<String, Object> body(List<String> tubes, String reason) {
    var body = new HashMap<String, Object>();
    body.put("barcodes", tubes);
    body.put("reason", reason);
    body.put("note", "as told");
    return body;
  }
}
