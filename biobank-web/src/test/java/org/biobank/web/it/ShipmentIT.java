package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShipmentIT extends BiobankIT {
  private static final String NOWHERE = "{\"barcodes\":[\"NO-SUCH-TUBE\"]}";

  @Test
  void aParcelGoesFromOneSiteToTheOtherAndOneIsMissingAndOneExtra() {
    var sender = signIn(TestBiobank.BENCH);
    var tubes = tubes(sender, 4);
    var code = handedOver(sender, tubes.subList(0, 3));
    var tom = signIn(TestBiobank.COURIER);
    var lena = signIn(TestBiobank.COURIER_TWO);
    report(tom, code, UUID.randomUUID(), "PICKED_UP", 3).body("status", equalTo("IN_TRANSIT"));
    report(lena, code, UUID.randomUUID(), "DELIVERED", 1).body("status", equalTo("DELIVERED"));
    report(tom, code, UUID.randomUUID(), "DELAYED", 2)
        .body("late", is(true))
        .body("status", equalTo("DELIVERED"));

    var receiver = signIn(TestBiobank.BENCH_MUC);
    var scan = scan(List.of(tubes.get(0), tubes.get(1), tubes.get(3), "STRANGER-1"));
    receiver
        .request()
        .body(scan)
        .post("/shipments/" + code + "/receipt/preview")
        .then()
        .statusCode(200)
        .body("expected", equalTo(3))
        .body("received", contains(tubes.get(0), tubes.get(1)))
        .body("missing", contains(tubes.get(2)))
        .body("extra", contains(tubes.get(3), "STRANGER-1"));
    receive(receiver, code, scan)
        .statusCode(200)
        .body("status", equalTo("RECEIVED"))
        .body("discrepancies.kind", containsInAnyOrder("MISSING", "EXTRA", "EXTRA"))
        .body("discrepancies.resolvedAt", everyItem(is((Object) null)))
        .body("items.find { it.barcode == 'STRANGER-1' }.outcome", equalTo("EXTRA"));

    specimen(receiver, tubes.get(0))
        .statusCode(200)
        .body("site", equalTo("MUC"))
        .body("status", equalTo("AVAILABLE"));
    specimen(sender, tubes.get(0)).statusCode(403);
    specimen(sender, tubes.get(2)).body("status", equalTo("MISSING"));
    specimen(sender, tubes.get(3))
        .body("status", equalTo("ON_HOLD"))
        .body("holds.reason", contains("QUARANTINE"));
    custody(receiver, "/specimens/" + tubes.get(0))
        .body(
            "events.businessStep",
            contains("COLLECTING", "PACKING", "SHIPPING", "ARRIVING", "RECEIVING"))
        .body("events[2].toCustodian", equalTo("courier:" + TestBiobank.COURIER))
        .body("events[3].toCustodian", equalTo("courier:" + TestBiobank.COURIER_TWO))
        .body("events[4].toPlace", equalTo("bench:MUC"));
    custody(sender, "/specimens/" + tubes.get(2))
        .body("events[-1].toPlace", equalTo("unknown"))
        .body("events[-1].toCustodian", equalTo("courier:" + TestBiobank.COURIER_TWO));
    custody(sender, "/shipments/" + code).body("events", hasSize(6));
  }

  @Test
  void everyReasonAgainstPackingIsSaidAtOnceAndNothingIsPacked() {
    var sender = signIn(TestBiobank.BENCH);
    var tubes = tubes(sender, 3);
    var other = opened(sender);
    pack(sender, other, List.of(tubes.get(1))).statusCode(200);
    var heldDonor = donorOf(sender, tubes(sender, 1).get(0));
    withdraw(heldDonor.donor());
    var code = opened(sender);
    var before = count("SELECT COUNT(*) FROM custody_event");
    pack(sender, code, List.of(tubes.get(0), tubes.get(1), heldDonor.tube(), "NO-SUCH-TUBE"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("slug", equalTo("packing-refused"))
        .body("items", hasSize(3))
        .body("items.refusal.slug", contains("in-another-shipment", "on-hold", "unknown-code"))
        .body("items[0].refusal.detail", containsString(other));
    assertThat(count("SELECT COUNT(*) FROM custody_event")).isEqualTo(before);
    assertThat(items(code)).isZero();
  }

  @Test
  void packingTakesATubeOutOfItsBoxAndUnpackingLeavesItAtTheBench() {
    var sender = signIn(TestBiobank.BENCH);
    box("IT-SHIP", "FRZ-80");
    var tube = tubes(sender, 1).get(0);
    sender
        .request()
        .body(Map.of("box", "IT-SHIP", "position", "A1"))
        .post("/specimens/" + tube + "/placement")
        .then()
        .statusCode(200);
    var code = opened(sender);
    pack(sender, code, List.of(tube, tube))
        .statusCode(200)
        .body("items.barcode", contains(tube))
        .body("items[0].outcome", equalTo("EXPECTED"));
    specimen(sender, tube).body("position", is((Object) null));
    sender
        .request()
        .delete("/shipments/" + code + "/items/" + tube)
        .then()
        .statusCode(200)
        .body("items", empty());
    custody(sender, "/specimens/" + tube)
        .body("events.businessStep", contains("COLLECTING", "STORING", "PACKING", "UNPACKING"))
        .body("events[2].fromPlace", equalTo("box:IT-SHIP/A1"))
        .body("events[2].toPlace", equalTo("shipment:" + code))
        .body("events[3].toPlace", equalTo("bench:HDB"));
    sender
        .request()
        .delete("/shipments/" + code + "/items/" + tube)
        .then()
        .statusCode(404)
        .body("slug", equalTo("shipment-item-not-found"));
  }

  @Test
  void consentIsAskedAgainWhenTheParcelLeaves() {
    var sender = signIn(TestBiobank.BENCH);
    var packed = donorOf(sender, tubes(sender, 1).get(0));
    var code = opened(sender);
    pack(sender, code, List.of(packed.tube())).statusCode(200);
    withdraw(packed.donor());
    handOver(sender, code, 1)
        .statusCode(422)
        .body("slug", equalTo("handover-refused"))
        .body("items.barcode", contains(packed.tube()))
        .body("items.refusal.slug", contains("on-hold"));
    show(sender, code).body("status", equalTo("PACKING"));
  }

  @Test
  void aTubeWhoseDonorWithdrewOnTheWayIsHeldWhenItArrives() {
    var sender = signIn(TestBiobank.BENCH);
    var packed = donorOf(sender, tubes(sender, 1).get(0));
    var code = handedOver(sender, List.of(packed.tube()));
    withdraw(packed.donor());
    var receiver = signIn(TestBiobank.BENCH_MUC);
    receive(receiver, code, scan(List.of(packed.tube()))).statusCode(200);
    specimen(receiver, packed.tube())
        .body("status", equalTo("ON_HOLD"))
        .body("site", equalTo("MUC"))
        .body("holds.reason", contains("CONSENT_WITHDRAWN"));
  }

  @Test
  void anEmptyParcelAndAStaleVersionStayHere() {
    var sender = signIn(TestBiobank.BENCH);
    var code = opened(sender);
    handOver(sender, code, 0).statusCode(422).body("slug", equalTo("shipment-empty"));
    pack(sender, code, tubes(sender, 1)).statusCode(200);
    handOver(sender, code, 0)
        .statusCode(412)
        .body("slug", equalTo("stale-version"))
        .body("current", equalTo(1));
    sender
        .request()
        .body(handover())
        .post("/shipments/" + code + "/handover")
        .then()
        .statusCode(428)
        .body("slug", equalTo("version-required"));
  }

  @Test
  void aCancelledShipmentGivesItsTubesBackAndTakesNoMore() {
    var sender = signIn(TestBiobank.BENCH);
    var tubes = tubes(sender, 1);
    var code = opened(sender);
    pack(sender, code, tubes).statusCode(200);
    sender
        .request()
        .header("If-Match", "\"1\"")
        .post("/shipments/" + code + "/cancellation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
    pack(sender, code, tubes).statusCode(409).body("slug", equalTo("not-in-this-status"));
    pack(sender, opened(sender), tubes).statusCode(200);
  }

  @Test
  void theSameReportTwiceIsADuplicateWhateverItsKeyAndChangesNothing() {
    var code = handedOver(signIn(TestBiobank.BENCH), tubes(signIn(TestBiobank.BENCH), 1));
    var tom = signIn(TestBiobank.COURIER);
    var id = UUID.randomUUID();
    var body = reportBody(id, "PICKED_UP", Instant.now().truncatedTo(ChronoUnit.MICROS));
    send(tom, "first-" + id, code, body).body("duplicate", is(false));
    var events = count("SELECT COUNT(*) FROM custody_event");
    var version = version(code);
    send(tom, "second-" + id, code, body).body("duplicate", is(true));
    send(tom, "first-" + id, code, body).body("duplicate", is(false)); // the first answer again
    assertThat(count("SELECT COUNT(*) FROM custody_event")).isEqualTo(events);
    assertThat(version(code)).isEqualTo(version);
    var other = new HashMap<>(body);
    other.put("kind", "DELIVERED");
    tom.request()
        .body(other)
        .post("/courier/shipments/" + code + "/updates")
        .then()
        .statusCode(409)
        .body("slug", equalTo("update-id-reused"));
  }

  @Test
  void tooWarmOnTheRoadMarksAnExcursionAndOpensOneDiscrepancy() {
    var sender = signIn(TestBiobank.BENCH);
    var code = handedOver(sender, tubes(sender, 1));
    var tom = signIn(TestBiobank.COURIER);
    for (int minute : List.of(20, 10)) {
      var body = new HashMap<>(reportBody(UUID.randomUUID(), "IN_TRANSIT", minutesAgo(minute)));
      body.put("temperatureCelsius", -59.9);
      send(tom, UUID.randomUUID().toString(), code, body);
    }
    show(sender, code)
        .body("excursion", is(true))
        .body("updates", hasSize(2))
        .body("discrepancies.kind", contains("EXCURSION"));
    var precise = new HashMap<>(reportBody(UUID.randomUUID(), "IN_TRANSIT", minutesAgo(5)));
    precise.put("temperatureCelsius", -60.04);
    tom.request()
        .body(precise)
        .post("/courier/shipments/" + code + "/updates")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/temperatureCelsius"));
  }

  @Test
  void aCourierSeesOnlyHisOwnAndNothingOfWhatIsInside() {
    var sender = signIn(TestBiobank.BENCH);
    var tubes = tubes(sender, 2);
    var code = handedOver(sender, tubes, List.of(TestBiobank.COURIER));
    var his =
        signIn(TestBiobank.COURIER).request().get("/courier/shipments").then().statusCode(200);
    his.body("items.code", hasItem(code))
        .body("items.find { it.code == '" + code + "' }.itemCount", equalTo(2));
    assertThat(his.extract().asString()).doesNotContain(tubes.get(0)).doesNotContain("D-");
    var lena = signIn(TestBiobank.COURIER_TWO);
    lena.request()
        .get("/courier/shipments")
        .then()
        .statusCode(200)
        .body("items.code", not(hasItem(code)));
    lena.request()
        .body(reportBody(UUID.randomUUID(), "PICKED_UP", Instant.now()))
        .post("/courier/shipments/" + code + "/updates")
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    lena.request().get("/shipments/" + code).then().statusCode(403);
  }

  @Test
  void theSenderCannotReceiveAndTheReceiverCannotPackOrHandOver() {
    var sender = signIn(TestBiobank.BENCH);
    var receiver = signIn(TestBiobank.BENCH_MUC);
    var code = opened(sender);
    pack(receiver, code, List.of("NO-SUCH-TUBE")).statusCode(403);
    receiver
        .request()
        .body(shipment(List.of(TestBiobank.COURIER)))
        .post("/shipments")
        .then()
        .statusCode(403);
    pack(sender, code, tubes(sender, 1)).statusCode(200);
    handOver(receiver, code, 1).statusCode(403);
    receiver.request().delete("/shipments/" + code + "/items/X").then().statusCode(403);
    receiver
        .request()
        .header("If-Match", "\"1\"")
        .post("/shipments/" + code + "/cancellation")
        .then()
        .statusCode(403);
    handOver(sender, code, 1).statusCode(200);
    receive(sender, code, scan(List.of())).statusCode(403);
    sender
        .request()
        .body(scan(List.of()))
        .post("/shipments/" + code + "/receipt/preview")
        .then()
        .statusCode(403);
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND outcome = 'DENIED'", code))
        .isEqualTo(6);
    show(receiver, code).body("status", equalTo("HANDED_OVER"));
  }

  @Test
  void aStragglerIsTakenOverByTheReceiversManagerAlone() {
    var sender = signIn(TestBiobank.BENCH);
    var tubes = tubes(sender, 2);
    var code = handedOver(sender, tubes);
    var receiver = signIn(TestBiobank.BENCH_MUC);
    receive(receiver, code, scan(tubes.subList(0, 1))).statusCode(200);
    String id = show(receiver, code).extract().path("discrepancies[0].id");
    var found = Map.of("resolution", "found <b>under</b> the ice'; DROP TABLE x", "accept", true);
    var path = "/shipments/" + code + "/discrepancies/" + id + "/resolution";
    receiver.request().body(found).post(path).then().statusCode(403);
    signIn(TestBiobank.MANAGER).request().body(found).post(path).then().statusCode(403);
    var manager = signIn(TestBiobank.MANAGER_MUC);
    manager
        .request()
        .body(found)
        .post(path)
        .then()
        .statusCode(200)
        .body("discrepancies[0].resolvedAt", notNullValue())
        .body("discrepancies[0].resolution", equalTo(found.get("resolution")));
    specimen(receiver, tubes.get(1))
        .body("site", equalTo("MUC"))
        .body("status", equalTo("AVAILABLE"));
    manager
        .request()
        .body(found)
        .post(path)
        .then()
        .statusCode(409)
        .body("slug", equalTo("already-resolved"));
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerAndHappensOnce() {
    var sender = signIn(TestBiobank.BENCH);
    var body = shipment(List.of(TestBiobank.COURIER));
    String first = created(sender, "it-create", body);
    String second = created(sender, "it-create", body);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void theListGoesOnWhereThePageBeforeEnded() {
    var sender = signIn(TestBiobank.BENCH);
    var older = opened(sender);
    var newer = opened(sender);
    var first = sender.request().queryParam("limit", 1).get("/shipments").then().statusCode(200);
    first.body("items.code", contains(newer));
    sender
        .request()
        .queryParam("limit", 1)
        .queryParam("status", "PACKING")
        .queryParam("cursor", first.extract().<String>path("next"))
        .get("/shipments")
        .then()
        .statusCode(200)
        .body("items.code", contains(older));
    sender.request().queryParam("cursor", "????").get("/shipments").then().statusCode(400);
    sender.request().queryParam("limit", 0).get("/shipments").then().statusCode(400);
  }

  @Test
  void whatCannotBeMeantIsRefusedWithThePlaceOfTheFault() {
    var sender = signIn(TestBiobank.BENCH);
    var faulty = new HashMap<>(shipment(List.of(TestBiobank.COURIER, TestBiobank.BENCH)));
    faulty.remove("dryIceKg");
    sender
        .request()
        .body(faulty)
        .post("/shipments")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/dryIceKg", "/couriers/1"));
    faulty.put("carrier", "x".repeat(81));
    faulty.put("couriers", List.of());
    sender
        .request()
        .body(faulty)
        .post("/shipments")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/carrier", "/couriers"));
    var code = opened(sender);
    for (var body :
        List.of("{", "{\"barcodes\":[]}", "{\"barcodes\":[7]}", "{\"barcodes\":[\"\"]}", "{}")) {
      sender
          .request()
          .body(body)
          .post("/shipments/" + code + "/items")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    sender.request().body(NOWHERE).post("/shipments/SH-0-0/items").then().statusCode(404);
    var early =
        Map.of(
            "courier",
            TestBiobank.COURIER,
            "seal",
            "S",
            "handedOverAt",
            minutesAgo(-60).toString());
    pack(sender, code, tubes(sender, 1)).statusCode(200);
    sender
        .request()
        .header("If-Match", "\"1\"")
        .body(early)
        .post("/shipments/" + code + "/handover")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/handedOverAt"));
  }

  private static String created(Person sender, String key, Map<String, Object> body) {
    return sender
        .request(key)
        .body(body)
        .post("/shipments")
        .then()
        .statusCode(201)
        .extract()
        .asString();
  }

  /** A tube and its donor. */
  private record Packed(String tube, String donor) {}

  private static Packed donorOf(Person bench, String tube) {
    return new Packed(tube, specimen(bench, tube).extract().path("donor"));
  }

  private void withdraw(String donor) {
    signIn(TestBiobank.MANAGER)
        .request()
        .body(
            Map.of(
                "scope", "FULL", "requestedBy", "DONOR", "requestedAt", Instant.now().toString()))
        .post("/donors/" + donor + "/withdrawal")
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> shipment(List<String> couriers) {
    return Map.of(
        "fromSite", "HDB",
        "toSite", "MUC",
        "carrier", "MediCourier",
        "category", "UN3373",
        "coolant", "DRY_ICE",
        "dryIceKg", 5,
        "celsiusMax", -60,
        "couriers", couriers);
  }

  private static String opened(Person sender) {
    return opened(sender, List.of(TestBiobank.COURIER, TestBiobank.COURIER_TWO));
  }

  private static String opened(Person sender, List<String> couriers) {
    return sender
        .request()
        .body(shipment(couriers))
        .post("/shipments")
        .then()
        .statusCode(201)
        .body("status", equalTo("PACKING"))
        .extract()
        .path("code");
  }

  private static String handedOver(Person sender, List<String> tubes) {
    return handedOver(sender, tubes, List.of(TestBiobank.COURIER, TestBiobank.COURIER_TWO));
  }

  private static String handedOver(Person sender, List<String> tubes, List<String> couriers) {
    var code = opened(sender, couriers);
    pack(sender, code, tubes).statusCode(200);
    handOver(sender, code, 1)
        .statusCode(200)
        .body("status", equalTo("HANDED_OVER"))
        .body("custodian", equalTo(TestBiobank.COURIER));
    return code;
  }

  private static ValidatableResponse pack(Person sender, String code, List<String> tubes) {
    return sender
        .request()
        .body(Map.of("barcodes", tubes))
        .post("/shipments/" + code + "/items")
        .then();
  }

  private static Map<String, Object> handover() {
    return Map.of(
        "courier", TestBiobank.COURIER, "seal", "S-1", "handedOverAt", minutesAgo(4).toString());
  }

  private static ValidatableResponse handOver(Person sender, String code, int version) {
    return sender
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(handover())
        .post("/shipments/" + code + "/handover")
        .then();
  }

  private static Map<String, Object> scan(List<String> barcodes) {
    return Map.of(
        "barcodes",
        barcodes,
        "damaged",
        List.of(),
        "receivedAt",
        Instant.now().toString(),
        "sealIntact",
        true);
  }

  private static ValidatableResponse receive(
      Person receiver, String code, Map<String, Object> scan) {
    return receiver
        .request()
        .header("If-Match", "\"" + version(receiver, code) + "\"")
        .body(scan)
        .post("/shipments/" + code + "/receipt")
        .then();
  }

  private static ValidatableResponse report(
      Person courier, String code, UUID id, String kind, int minutesAgo) {
    return send(courier, id.toString(), code, reportBody(id, kind, minutesAgo(minutesAgo)))
        .body("duplicate", is(false));
  }

  private static ValidatableResponse send(
      Person courier, String key, String code, Map<String, Object> report) {
    return courier
        .request(key)
        .body(report)
        .post("/courier/shipments/" + code + "/updates")
        .then()
        .statusCode(200)
        .body("accepted", is(true));
  }

  private static Map<String, Object> reportBody(UUID id, String kind, Instant at) {
    return Map.of("id", id.toString(), "kind", kind, "occurredAt", at.toString());
  }

  private static Instant minutesAgo(int minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MICROS);
  }

  private static ValidatableResponse show(Person person, String code) {
    return person.request().get("/shipments/" + code).then().statusCode(200);
  }

  private static int version(Person person, String code) {
    return show(person, code).extract().path("version");
  }

  private int version(String code) {
    return (int) count("SELECT version FROM shipment WHERE code = ?", code);
  }

  private long items(String code) {
    return count(
        "SELECT COUNT(*) FROM shipment_item i JOIN shipment s ON s.id = i.shipment_id WHERE s.code = ?",
        code);
  }

  private static ValidatableResponse specimen(Person person, String barcode) {
    return person.request().get("/specimens/" + barcode).then();
  }

  private static ValidatableResponse custody(Person person, String path) {
    return person
        .request()
        .get(path + "/custody")
        .then()
        .statusCode(200)
        .body("verification.status", equalTo("VERIFIED"));
  }
}
