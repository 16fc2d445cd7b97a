package org.biobank.web.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ledger as other systems read it, and on paper. */
class EpcisIT extends BiobankIT {
  private static final String EVENTS = "epcisBody.queryResults.resultsBody.eventList";

  @Test
  void aTubesEventsAreFoundByItsIdentifierAndByItsCode() {
    box("IE-BOX", "FRZ-80");
    var tube = stored("IE-BOX", "B2");
    var id = root() + "/id/specimen/" + tube;
    epcis(bench())
        .queryParam("MATCH_anyEPC", id)
        .get("/events")
        .then()
        .statusCode(200)
        .contentType("application/ld+json")
        .header("GS1-EPCIS-Version", "2.0.0")
        .header("GS1-CBV-Version", "2.0.0")
        .body("type", equalTo("EPCISQueryDocument"))
        .body("schemaVersion", equalTo("2.0"))
        .body(EVENTS + ".type", equalTo(List.of("ObjectEvent", "AggregationEvent")))
        .body(EVENTS + ".bizStep", equalTo(List.of("collecting", "storing")))
        .body(EVENTS + "[0].epcList", equalTo(List.of(id)))
        .body(EVENTS + "[0].eventTimeZoneOffset", equalTo("+00:00"))
        .body(EVENTS + "[1].parentID", equalTo(root() + "/id/container/IE-BOX"))
        .body(EVENTS + "[1].childEPCs", equalTo(List.of(id)))
        .body(EVENTS + "[1].'biobank:position'", equalTo("B2"))
        .body(EVENTS + "[1].'biobank:proof'", startsWith(root() + "/proof/"));
    var byCode =
        epcis(bench())
            .get("/epcs/" + tube.toLowerCase(Locale.ROOT) + "/events")
            .then()
            .statusCode(200);
    byCode.body(EVENTS, hasSize(2));
    var byUri = epcis(bench()).get("/epcs/" + id + "/events").then().statusCode(200);
    byUri.body(EVENTS, hasSize(2));
    epcis(bench()).get("/epcs/IE-BOX/events").then().body(EVENTS, hasSize(1));
    epcis(bench()).get("/epcs/NOBODYS/events").then().statusCode(200).body(EVENTS, hasSize(0));
    epcis(bench())
        .queryParam("MATCH_epc", id)
        .queryParam("EQ_bizStep", "https://ref.gs1.org/cbv/BizStep-storing|picking")
        .queryParam("eventType", "AggregationEvent")
        .get("/events")
        .then()
        .body(EVENTS, hasSize(1));
    epcis(bench())
        .queryParam("MATCH_epc", id)
        .queryParam("LT_eventTime", "2026-03-03T00:00:00+01:00")
        .get("/events")
        .then()
        .body(EVENTS + ".bizStep", equalTo(List.of("collecting")));
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrRepeats() {
    box("IE-PAGES", "FRZ-80");
    for (int column = 1; column <= 3; column++) {
      stored("IE-PAGES", "A" + column);
    }
    awaitLog();
    var seen = new ArrayList<String>();
    long rows = count("SELECT COUNT(*) FROM custody_event WHERE subject_kind = 'SPECIMEN'");
    int perPage = Math.toIntExact(Math.min(1000, Math.max(7, rows / 50)));
    var next = "/epcis/events?perPage=" + perPage;
    int pages = 0;
    while (!next.isEmpty() && pages < 500) {
      var answer =
          given()
              .urlEncodingEnabled(false)
              .cookie("biobank_session", bench().cookie())
              .get(at(next));
      assertThat(answer.statusCode()).isEqualTo(200);
      List<String> ids = answer.jsonPath().getList(EVENTS + ".eventID");
      assertThat(ids).hasSizeLessThanOrEqualTo(perPage);
      seen.addAll(ids);
      var link = answer.header("Link");
      next = link == null ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
      pages++;
    }
    assertThat(pages).isGreaterThan(1);
    // an event and the declaration that it is wrong have one id
    assertThat(new HashSet<>(seen))
        .hasSizeGreaterThanOrEqualTo(seen.size() - Math.toIntExact(corrections()));
    assertThat((long) seen.size()).isGreaterThanOrEqualTo(rows / 2).isGreaterThan(5);
  }

  @Test
  void aDivisionIsATransformationAndAMoveLeavesAndJoins() {
    box("IE-ONE", "FRZ-80");
    box("IE-TWO", "FRZ-80");
    var tube = stored("IE-ONE", "A1");
    bench()
        .request()
        .body(Map.of("box", "IE-TWO", "position", "A1"))
        .post("/specimens/" + tube + "/placement")
        .then()
        .statusCode(200);
    int version = bench().request().get("/specimens/" + tube).path("version");
    List<String> aliquots =
        bench()
            .request()
            .header("If-Match", "\"" + version + "\"")
            .body(Map.of("count", 2, "quantityEach", 0.5))
            .post("/specimens/" + tube + "/aliquots")
            .then()
            .statusCode(201)
            .extract()
            .path("aliquots");
    awaitLog();
    epcis(bench())
        .get("/epcs/" + tube + "/events")
        .then()
        .body(EVENTS + ".action.findAll { it }", equalTo(List.of("ADD", "ADD", "DELETE", "ADD")))
        .body(EVENTS + ".type", hasItem("TransformationEvent"))
        .body(
            EVENTS + ".find { it.type == 'TransformationEvent' }.outputEPCList",
            hasItems(root() + "/id/specimen/" + aliquots.get(0)));
    epcis(bench())
        .get("/epcs/" + aliquots.get(0) + "/events")
        .then()
        .body(EVENTS + ".bizStep", hasItems("sampling", "commissioning"));
    String leaving =
        epcis(bench())
            .queryParam("EQ_action", "DELETE")
            .get("/epcs/" + tube + "/events")
            .path(EVENTS + "[0].eventID");
    epcis(bench())
        .get("/events/" + leaving)
        .then()
        .statusCode(200)
        .body(EVENTS, hasSize(1))
        .body(EVENTS + "[0].parentID", containsString("IE-ONE"));
    epcis(bench())
        .get("/events/urn:uuid:00000000-0000-7000-8000-000000000000")
        .then()
        .statusCode(404)
        .body("slug", equalTo("epcis-event-not-found"));
  }

  @Test
  void aCorrectionDeclaresTheErrorUnderTheSameId() {
    box("IE-CORR", "FRZ-80");
    var tube = stored("IE-CORR", "A1");
    var chain = bench().request().get("/specimens/" + tube + "/custody").jsonPath();
    signIn(TestBiobank.MANAGER)
        .request()
        .body(
            Map.of(
                "event", chain.getString("events[1].id"),
                "reason", "INCORRECT_DATA",
                "explanation", "The clock.",
                "eventTime", "2026-03-05T08:00:00Z"))
        .post("/specimens/" + tube + "/custody/corrections")
        .then()
        .statusCode(201);
    awaitLog();
    epcis(bench())
        .get("/events/" + chain.getString("events[1].id"))
        .then()
        .body(EVENTS, hasSize(2))
        .body(EVENTS + "[1].errorDeclaration.reason", equalTo("incorrect_data"))
        .body(EVENTS + "[1].errorDeclaration.correctiveEventIDs", hasSize(1));
    epcis(bench())
        .queryParam("EXISTS_errorDeclaration", "true")
        .get("/epcs/" + tube + "/events")
        .then()
        .body(EVENTS, hasSize(1));
  }

  @Test
  void onlyOnesOwnSitesAreSeenAndNobodyWithoutALogin() {
    box("IE-SCOPE", "FRZ-80");
    var tube = stored("IE-SCOPE", "A1");
    awaitLog();
    epcis(signIn(TestBiobank.BENCH_MUC))
        .get("/epcs/" + tube + "/events")
        .then()
        .statusCode(200)
        .body(EVENTS, hasSize(0));
    epcis(signIn(TestBiobank.AUDITOR))
        .get("/epcs/" + tube + "/events")
        .then()
        .body(EVENTS, hasSize(2));
    epcis(signIn(TestBiobank.COURIER)).get("/events").then().statusCode(403);
    given().baseUri(root()).basePath("/epcis").get("/events").then().statusCode(401);
    given()
        .baseUri(root())
        .basePath("/epcis")
        .get("/eventTypes")
        .then()
        .statusCode(200)
        .body("member", hasItem("TransformationEvent"));
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithEveryFault() {
    epcis(bench())
        .queryParam("EQ_colour", "red")
        .queryParam("GE_eventTime", "yesterday")
        .queryParam("eventType", "PartyEvent")
        .get("/events")
        .then()
        .statusCode(400)
        .contentType(containsString("application/problem+json"))
        .body("errors.pointer", equalTo(List.of("EQ_colour", "eventType", "GE_eventTime")));
    epcis(bench()).queryParam("perPage", 0).get("/events").then().statusCode(400);
    epcis(bench()).queryParam("perPage", 5000).get("/events").then().statusCode(400);
    epcis(bench()).queryParam("nextPageToken", "x!").get("/events").then().statusCode(400);
    epcis(bench()).accept("application/xml").get("/events").then().statusCode(406);
    epcis(bench())
        .header("GS1-EPCIS-Version", "1.2")
        .get("/events")
        .then()
        .statusCode(406)
        .body("slug", equalTo("not-acceptable"));
    epcis(bench()).get("/eventTypes/PartyEvent/events").then().statusCode(404);
  }

  @Test
  void theCertificateIsAPdfWhoseProofLeadsToTheEvent() {
    box("IE-PAPER", "FRZ-80");
    var tube = stored("IE-PAPER", "A1");
    awaitLog();
    var answer = bench().request().get("/specimens/" + tube + "/certificate.pdf").then();
    answer.statusCode(200).contentType("application/pdf");
    assertThat(answer.extract().asByteArray())
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    bench()
        .request()
        .get("/specimens/NO-SUCH/certificate.pdf")
        .then()
        .statusCode(404)
        .body("slug", equalTo("specimen-not-found"));
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/specimens/" + tube + "/certificate.pdf")
        .then()
        .statusCode(403);
  }

  @Test
  void noDonorIsEverInIt() {
    box("IE-DONOR", "FRZ-80");
    var tube = stored("IE-DONOR", "A1");
    String donor = bench().request().get("/specimens/" + tube).path("donor");
    awaitLog();
    var text = epcis(bench()).get("/epcs/" + tube + "/events").asString();
    assertThat(text).doesNotContain(donor).contains(tube);
    assertThat(epcis(bench()).get("/events?perPage=1000").asString()).doesNotContain(donor);
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
    awaitLog();
    return tube;
  }

  /** Until every event has its leaf. */
  private void awaitLog() {
    await("SELECT COUNT(*) = 0 FROM custody_pending");
  }

  private long corrections() {
    return count("SELECT COUNT(*) FROM custody_event WHERE corrects_id IS NOT NULL");
  }

  private String root() {
    var url = base.toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private String at(String address) {
    return address.startsWith("http") ? address : root() + address;
  }

  private RequestSpecification epcis(Person person) {
    return given().baseUri(root()).basePath("/epcis").cookie("biobank_session", person.cookie());
  }
}
