package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecimenIT extends BiobankIT {
  @Test
  void everyFaultOfEveryTubeIsNamedAndNoVisitIsRecorded() {
    var bench = signIn(TestBiobank.BENCH);
    var taken = tubes(bench, 1).get(0);
    var visits = count("SELECT COUNT(*) FROM visit");
    var visit = visit(donor(bench));
    visit.put(
        "specimens",
        List.of(
            Map.of("type", "MOONDUST", "quantity", 1),
            Map.of("type", "PLASMA", "quantity", 1, "barcode", taken),
            Map.of("type", "PLASMA", "quantity", 1, "barcode", "IT-TWICE"),
            Map.of("type", "PLASMA", "quantity", 1, "barcode", "it-twice")));
    accession(bench, visit)
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(List.of("/specimens/0/type", "/specimens/1/barcode", "/specimens/3/barcode")));
    assertThat(count("SELECT COUNT(*) FROM visit")).isEqualTo(visits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.00001", "100000000000", "\"much\"", "null"})
  void aQuantityThatIsNoneIsRefused(String quantity) {
    var bench = signIn(TestBiobank.BENCH);
    var body =
        """
        {"donor":"%s","study":"NEPHRO-1","event":"V1","site":"HDB","visitedAt":"2026-03-02T08:00:00Z",
         "specimens":[{"type":"PLASMA","quantity":%s}]}"""
            .formatted(donor(bench), quantity);
    bench.request().body(body).post("/visits").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "donor, D-999999, 404, donor-not-found",
    "donor, Müller, 404, donor-not-found",
    "study, 1=1; --, 404, study-not-found",
    "site, XXX, 404, site-not-found",
    "event, V99, 422, visit-not-in-protocol",
    "event, Größe, 404, collection-event-not-found",
    "visitedAt, 2025-12-31T00:00:00Z, 422, no-consent",
    "visitedAt, 2031-01-05T09:00:00Z, 400, invalid-request",
    "visitedAt, -200000-01-05T09:00:00Z, 400, invalid-request",
    "visitedAt, yesterday, 400, invalid-request"
  })
  void aVisitThatCannotBeIsRefused(String field, String value, int status, String slug) {
    var bench = signIn(TestBiobank.BENCH);
    var visit = visit(donor(bench));
    visit.put(field, value);
    var visits = count("SELECT COUNT(*) FROM visit");
    accession(bench, visit).statusCode(status).body("slug", equalTo(slug));
    assertThat(count("SELECT COUNT(*) FROM visit")).isEqualTo(visits);
  }

  @Test
  void anotherSiteMayNotTakeInTheDonorsTubes() {
    var donor = donor(signIn(TestBiobank.BENCH));
    accession(signIn(TestBiobank.BENCH_MUC), visit(donor))
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
  }

  @Test
  void aliquotsTakeFromTheirParentUntilItIsConsumed() {
    var bench = signIn(TestBiobank.BENCH);
    var parent = tubes(bench, 1).get(0);
    List<String> aliquots =
        aliquot(bench, parent, 0, Map.of("count", 3, "quantityEach", 0.5))
            .statusCode(201)
            .body("aliquots", hasSize(3))
            .extract()
            .path("aliquots");
    aliquot(bench, parent, 1, Map.of("count", 2, "quantityEach", 0.5))
        .statusCode(422)
        .body("slug", equalTo("quantity-too-small"));
    aliquot(bench, parent, 0, Map.of("count", 1, "quantityEach", 0.5))
        .statusCode(412)
        .body("current", equalTo(1));
    aliquot(bench, parent, 1, Map.of("count", 1, "quantityEach", 0.5)).statusCode(201);
    bench
        .request()
        .get("/specimens/" + parent)
        .then()
        .body("status", equalTo("CONSUMED"))
        .body("children", hasSize(4));
    bench
        .request()
        .get("/specimens/" + parent + "/custody")
        .then()
        .body("verification.status", equalTo("VERIFIED"))
        .body("events.businessStep", equalTo(List.of("COLLECTING", "SAMPLING", "SAMPLING")))
        .body("events[2].disposition", equalTo("UNAVAILABLE"));
    bench
        .request()
        .get("/specimens/" + aliquots.get(0))
        .then()
        .body("lineage", equalTo("ALIQUOT"))
        .body("parent", equalTo(parent));
  }

  @Test
  void aSampledTubeStillCountsAsStandingInItsBox() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-SAMPLED", "FRZ-80");
    var tube = tubes(bench, 1).get(0);
    bench
        .request()
        .body(Map.of("box", "IT-SAMPLED", "position", "C3"))
        .post("/specimens/" + tube + "/placement")
        .then()
        .statusCode(200);
    int version = bench.request().get("/specimens/" + tube).path("version");
    aliquot(bench, tube, version, Map.of("count", 1, "quantityEach", 1)).statusCode(201);
    bench
        .request()
        .get("/specimens/" + tube + "/custody")
        .then()
        .body("events[2].businessStep", equalTo("SAMPLING"))
        .body("events[2].toPlace", equalTo("box:IT-SAMPLED/C3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"count\":0,\"quantityEach\":1}",
        "{\"count\":97,\"quantityEach\":0.001}",
        "{\"count\":1,\"quantityEach\":-1}",
        "{\"count\":2,\"quantityEach\":0.1,\"barcodes\":[\"IT-SAME\",\"it-same\"]}",
        "{\"count\":2,\"quantityEach\":0.1,\"barcodes\":[\"IT-ONE-ONLY\"]}",
        "{\"count\":1,\"quantityEach\":0.1,\"barcodes\":[\"Größe\"]}"
      })
  void aliquotsThatCannotBeAreRefusedAndNothingIsDrawn(String body) {
    var bench = signIn(TestBiobank.BENCH);
    var parent = tubes(bench, 1).get(0);
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(body)
        .post("/specimens/" + parent + "/aliquots")
        .then()
        .statusCode(400);
    assertThat(count("SELECT version FROM specimen WHERE barcode = ?", parent)).isZero();
  }

  @Test
  void anotherSitesSpecimenIsNeitherShownNorListed() {
    var tube = tubes(signIn(TestBiobank.BENCH), 1).get(0);
    var munich = signIn(TestBiobank.BENCH_MUC);
    munich.request().get("/specimens/" + tube).then().statusCode(403);
    munich.request().get("/specimens/" + tube + "/custody").then().statusCode(403);
    munich.request().get("/specimens?query=" + tube).then().body("items", hasSize(0));
  }

  @Test
  void whatWasDividedOffIntoAnotherSitesKeepingIsNotShown() {
    var bench = signIn(TestBiobank.BENCH);
    var parent = tubes(bench, 1).get(0);
    List<String> aliquots =
        aliquot(bench, parent, 0, Map.of("count", 2, "quantityEach", 0.5))
            .extract()
            .path("aliquots");
    rows(
        handle ->
            handle.execute(
                "UPDATE specimen SET site_id = (SELECT id FROM site WHERE code = 'MUC') WHERE"
                    + " barcode = ?",
                aliquots.get(0)));
    String visit =
        bench
            .request()
            .get("/specimens/" + parent)
            .then()
            .statusCode(200)
            .body("children.barcode", equalTo(aliquots.subList(1, 2)))
            .extract()
            .path("visit");
    List<String> shown =
        bench
            .request()
            .get("/visits/" + visit)
            .then()
            .statusCode(200)
            .extract()
            .path("specimens.barcode");
    assertThat(shown).containsExactlyInAnyOrder(parent, aliquots.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "type", "study", "donor"})
  void whatCanBeNoCodeIsNobodys(String filter) {
    var bench = signIn(TestBiobank.MANAGER);
    tubes(bench, 1);
    bench
        .request()
        .queryParam(filter, "Müller")
        .get("/specimens")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    var csv =
        bench
            .request()
            .queryParam(filter, "Müller")
            .get("/specimens/export?format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(1);
  }

  @Test
  void aListIsReadPageByPageWithoutGapOrRepetition() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 5);
    String donor = bench.request().get("/specimens/" + tubes.get(0)).path("donor");
    var read = new ArrayList<String>();
    @Nullable String cursor = "";
    while (cursor != null) {
      var request = bench.request().queryParam("donor", donor).queryParam("limit", 2);
      var page =
          (cursor.isEmpty() ? request : request.queryParam("cursor", cursor)).get("/specimens");
      read.addAll(page.path("items.barcode"));
      cursor = page.path("next");
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(tubes);
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, 201", "cursor, %%%"})
  void aPageThatCannotBeIsRefused(String parameter, String value) {
    signIn(TestBiobank.BENCH)
        .request()
        .queryParam(parameter, value)
        .get("/specimens")
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse accession(Person bench, Map<String, Object> visit) {
    return bench.request().body(visit).post("/visits").then();
  }

  private static ValidatableResponse aliquot(
      Person bench, String parent, int version, Map<String, ?> aliquots) {
    return bench
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(aliquots)
        .post("/specimens/" + parent + "/aliquots")
        .then();
  }

  private static Map<String, Object> visit(String donor) {
    var visit = new HashMap<String, Object>();
    visit.put("donor", donor);
    visit.put("study", "NEPHRO-1");
    visit.put("event", "V1");
    visit.put("site", "HDB");
    visit.put("visitedAt", "2026-03-02T08:00:00Z");
    visit.put("specimens", List.of(Map.of("type", "PLASMA", "quantity", 2)));
    return visit;
  }
}
