package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KitIT extends ProtocolStudies {
  @Test
  void kitsAreAssembledInBulkWithOneTubeForEachAnticipatedSpecimen() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-KITBULK");
    List<String> codes =
        assemble(bench, kits(study, "V1", 30))
            .statusCode(201)
            .body("kits", hasSize(30))
            .body("kits.status", everyItem(equalTo("ASSEMBLED")))
            .body("kits[7].tubes.anticipated", equalTo(List.of("EDTA", "SPOT")))
            .body("kits[7].tubes[0].barcode", matchesPattern("8\\d{9}"))
            .extract()
            .path("kits.code");
    assertThat(codes).doesNotHaveDuplicates();
    bench
        .request()
        .get("/kits?study=" + study + "&status=ASSEMBLED&limit=20")
        .then()
        .body("items", hasSize(20));
    String tube = bench.request().get("/kits/" + codes.get(3)).path("tubes[1].barcode");
    bench.request().get("/kits/" + tube).then().body("code", equalTo(codes.get(3)));
    bench
        .request()
        .body(Map.of("codes", List.of(codes.get(3), tube), "template", "TUBE", "format", "ZPL"))
        .post("/labels")
        .then()
        .statusCode(200);
    bench
        .request()
        .get("/codes/" + tube)
        .then()
        .body("kind", equalTo("KIT"))
        .body("path", equalTo("/kits/" + codes.get(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"study", "event"})
  void whatCanBeNoCodeIsNoKits(String filter) {
    var bench = signIn(TestBiobank.BENCH);
    kit(bench, study("IT-KIT-" + filter.toUpperCase(Locale.ROOT)));
    bench
        .request()
        .queryParam(filter, "Größe")
        .get("/kits")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void prePrintedCodesAreScannedAndEveryFaultIsNamed() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-KITSCAN");
    var taken = tubes(bench, 1).get(0);
    assemble(bench, scanned(study, "IT-KS-1", Map.of("EDTA", "IT-KS-1A", "spot", "IT-KS-1B")))
        .statusCode(201)
        .body("kits[0].code", equalTo("IT-KS-1"))
        .body("kits[0].tubes.barcode", equalTo(List.of("IT-KS-1A", "IT-KS-1B")));
    long kits = count("SELECT COUNT(*) FROM kit");
    assemble(bench, scanned(study, "it-ks-1", Map.of("EDTA", taken, "HAIR", "IT-KS-1a")))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/kits/0/code",
                "/kits/0/tubes/EDTA",
                "/kits/0/tubes/HAIR",
                "/kits/0/tubes/HAIR",
                "/kits/0/tubes"));
    assertThat(count("SELECT COUNT(*) FROM kit")).isEqualTo(kits);
  }

  @ParameterizedTest
  @CsvSource({
    "study, NOPE, 404, study-not-found",
    "event, V9, 404, collection-event-not-found",
    "site, XXX, 404, site-not-found",
    "site, MUC, 403, outside-your-scope",
    "count, 0, 400, invalid-request",
    "count, 501, 400, invalid-request",
    "expiresOn, 2020-01-01, 400, invalid-request",
    "expiresOn, soon, 400, invalid-request"
  })
  void kitsThatCannotBeAreRefused(String field, String value, int status, String slug) {
    if (count("SELECT COUNT(*) FROM study WHERE code = 'IT-KITBAD'") == 0) {
      study("IT-KITBAD");
    }
    var asked = new HashMap<>(kits("IT-KITBAD", "V1", 1));
    asked.put(field, "count".equals(field) ? Integer.valueOf(value) : value);
    assemble(signIn(TestBiobank.BENCH), asked).statusCode(status).body("slug", equalTo(slug));
    assertThat(
            count(
                "SELECT COUNT(*) FROM kit k JOIN study y ON y.id = k.study_id AND y.code = 'IT-KITBAD'"))
        .isZero();
  }

  @Test
  void ofTwoWhoAssembleWithTheSameTubeOneIsRefused() throws Exception {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-KITRACE");
    var codes =
        atOnce(
            8,
            i ->
                assemble(
                        bench,
                        scanned(
                            study,
                            "IT-KR-" + i,
                            Map.of("EDTA", "IT-KR-SAME", "SPOT", "IT-KR-S" + i)))
                    .extract()
                    .statusCode());
    assertThat(codes).containsOnlyOnce(201);
    assertThat(codes).allMatch(code -> code == 201 || code == 400 || code == 409);
    assertThat(count("SELECT COUNT(*) FROM kit WHERE code LIKE 'IT-KR-%'")).isOne();
  }

  @Test
  void kitsAreSentTakenBackAndMadeVoidAllOrNone() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-KITSTEP");
    List<String> codes =
        assemble(bench, kits(study, "V1", 3)).statusCode(201).extract().path("kits.code");
    act(bench, "dispatches", Map.of("kits", codes.subList(0, 2)))
        .body("kits.status", everyItem(equalTo("SENT")));
    act(bench, "dispatches", Map.of("kits", codes))
        .statusCode(409)
        .body("slug", equalTo("kit-not-in-this-status"))
        .body("items", hasSize(2));
    bench.request().get("/kits/" + codes.get(2)).then().body("status", equalTo("ASSEMBLED"));
    act(bench, "returns", Map.of("kits", codes.subList(0, 1)))
        .body("kits.status", equalTo(List.of("ASSEMBLED")));
    act(bench, "voidings", Map.of("kits", codes, "reason", "lid broken"))
        .statusCode(200)
        .body("kits.status", everyItem(equalTo("VOID")))
        .body("kits.voidReason", everyItem(equalTo("lid broken")));
    act(bench, "voidings", Map.of("kits", codes, "reason", "again")).statusCode(409);
    act(bench, "voidings", Map.of("kits", codes, "reason", "")).statusCode(400);
    act(bench, "returns", Map.of("kits", List.of("IT-NO-KIT")))
        .statusCode(404)
        .body("slug", equalTo("kit-not-found"));
  }

  @Test
  void aKitIsSentForADonorOfTheStudyOnly() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-KITDONOR");
    List<String> codes =
        assemble(bench, kits(study, "V1", 2)).statusCode(201).extract().path("kits.code");
    var donor = donorOf(bench, study);
    act(bench, "dispatches", Map.of("kits", codes, "donor", donor)).statusCode(400);
    act(bench, "dispatches", Map.of("kits", codes.subList(0, 1), "donor", donor(bench)))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/donor"));
    act(bench, "dispatches", Map.of("kits", codes.subList(0, 1), "donor", donor))
        .body("kits[0].donor", equalTo(donor));
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/kits/" + codes.get(0))
        .then()
        .statusCode(200)
        .body("donor", nullValue());
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/kits?study=" + study)
        .then()
        .body("items.code", not(hasItem(codes.get(0))));
    act(signIn(TestBiobank.BENCH_MUC), "voidings", Map.of("kits", codes, "reason", "mine"))
        .statusCode(403);
    act(signIn(TestBiobank.AUDITOR), "voidings", Map.of("kits", codes, "reason", "mine"))
        .statusCode(403);
  }

  @Test
  void whatKitsHoldATubeForIsNotDropped() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-KITKEEP");
    kit(bench, study);
    signIn(TestBiobank.MANAGER)
        .request()
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "title",
                "T",
                "events",
                List.of(
                    StudyIT.event(
                        "V1", 0, Map.of("code", "EDTA", "type", "SERUM", "quantity", 1)))))
        .put("/studies/" + study + "/protocol")
        .then()
        .statusCode(422)
        .body("slug", equalTo("protocol-in-use"))
        .body("items.what", containsInAnyOrder("V1/EDTA", "V1/SPOT"));
  }

  private static Map<String, Object> scanned(String study, String code, Map<String, String> tubes) {
    return Map.of(
        "study",
        study,
        "event",
        "V1",
        "site",
        "HDB",
        "kits",
        List.of(Map.of("code", code, "tubes", tubes)));
  }

  private static ValidatableResponse act(Person bench, String act, Map<String, ?> body) {
    return bench.request().body(body).post("/kits/" + act).then();
  }
}
