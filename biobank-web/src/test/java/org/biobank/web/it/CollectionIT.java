package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionIT extends ProtocolStudies {
  @Test
  void aVisitIsTakenInByScanningTheTubesOfItsKit() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLKIT");
    var donor = donorOf(bench, study);
    var kit = kit(bench, study);
    var visit = visit(donor, study, List.of(tube(kit.get(1)), tube(kit.get(2))));
    preview(bench, visit)
        .statusCode(200)
        .body("acceptable", equalTo(true))
        .body("tubes.outcome", equalTo(List.of("EXPECTED", "EXPECTED")))
        .body("anticipated.status", equalTo(List.of("SCANNED", "SCANNED")));
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode = ?", kit.get(1))).isZero();
    collect(bench, visit)
        .statusCode(201)
        .body("status", equalTo("OPEN"))
        .body("specimens", hasSize(2))
        .body("anticipated.status", equalTo(List.of("COLLECTED", "COLLECTED")))
        .body("anticipated[0].barcode", equalTo(kit.get(1)));
    bench
        .request()
        .get("/specimens/" + kit.get(1))
        .then()
        .body("type", equalTo("WHOLE_BLOOD"))
        .body("availableQuantity", equalTo(9.0f));
    bench
        .request()
        .get("/specimens/" + kit.get(1) + "/custody")
        .then()
        .body("verification.status", equalTo("VERIFIED"))
        .body("events.businessStep", equalTo(List.of("COLLECTING")));
    assertThat(
            count(
                "SELECT COUNT(*) FROM specimen WHERE barcode = ? AND tube_format = 'PRIMARY'",
                kit.get(1)))
        .isOne();
    bench
        .request()
        .get("/kits/" + kit.get(0))
        .then()
        .body("status", equalTo("USED"))
        .body("donor", equalTo(donor));
    bench
        .request()
        .get("/donors/" + donor + "/schedule")
        .then()
        .body("find { it.study == '" + study + "' && it.event == 'V1' }.status", equalTo("DONE"));
    collect(bench, visit).statusCode(409).body("slug", equalTo("visit-already-recorded"));
  }

  @Test
  void everyTubeGetsItsVerdictAndNothingIsTakenInWhileOneIsRefused() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLBAD");
    var donor = donorOf(bench, study);
    var other = kit(bench, study);
    bench
        .request()
        .body(Map.of("kits", List.of(other.get(0)), "donor", donorOf(bench, study)))
        .post("/kits/dispatches")
        .then()
        .statusCode(200);
    var later = assemble(bench, kits(study, "V2", 1)).extract();
    String tubeOfV2 = later.path("kits[0].tubes[0].barcode");
    var own = kit(bench, study);
    var taken = tubes(bench, 1).get(0);
    var visits = count("SELECT COUNT(*) FROM visit");
    var visit =
        visit(
            donor,
            study,
            List.of(
                tube(own.get(1)),
                tube(own.get(1)),
                tube(other.get(2)),
                tube(tubeOfV2),
                tube(taken),
                tube("FRZ-80"),
                tube("IT-COLBAD-X"),
                tube("IT-COLBAD-Y", "EDTA")));
    var outcomes =
        List.of(
            "EXPECTED",
            "DUPLICATE",
            "OTHER_DONOR",
            "OTHER_EVENT",
            "TAKEN",
            "TAKEN",
            "UNKNOWN",
            "SECOND");
    preview(bench, visit)
        .body("acceptable", equalTo(false))
        .body("tubes.outcome", equalTo(outcomes));
    collect(bench, visit)
        .statusCode(422)
        .body("slug", equalTo("collection-refused"))
        .body("tubes.outcome", equalTo(outcomes.subList(1, 8)))
        .body("missing", equalTo(List.of("SPOT")));
    assertThat(count("SELECT COUNT(*) FROM visit")).isEqualTo(visits);
    bench.request().get("/kits/" + own.get(0)).then().body("status", equalTo("ASSEMBLED"));
  }

  @Test
  void whatWasMissedIsCollectedLaterWhileTheVisitIsOpen() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLLATE");
    var donor = donorOf(bench, study);
    var kit = kit(bench, study);
    var visit = visit(donor, study, List.of(tube(kit.get(1))));
    collect(bench, visit)
        .statusCode(422)
        .body("slug", equalTo("collection-incomplete"))
        .body("missing", equalTo(List.of("SPOT")));
    visit.put("missed", missed("spot"));
    String code =
        collect(bench, visit)
            .statusCode(201)
            .body("anticipated[1].status", equalTo("MISSED"))
            .body("anticipated[1].reason", equalTo("vein collapsed"))
            .extract()
            .path("code");
    var straggler = Map.of("tubes", List.of(tube(kit.get(2))));
    bench
        .request()
        .body(straggler)
        .post("/visits/" + code + "/tubes/preview")
        .then()
        .body("anticipated.status", equalTo(List.of("COLLECTED", "SCANNED")));
    bench
        .request()
        .body(straggler)
        .post("/visits/" + code + "/tubes")
        .then()
        .statusCode(200)
        .body("anticipated.status", equalTo(List.of("COLLECTED", "COLLECTED")))
        .body("anticipated[1].reason", equalTo("vein collapsed"));
    close(bench, code, List.of()).statusCode(200).body("status", equalTo("CLOSED"));
    bench
        .request()
        .body(Map.of("tubes", List.of(tube("IT-COLLATE-X", "SPOT"))))
        .post("/visits/" + code + "/tubes")
        .then()
        .statusCode(409)
        .body("slug", equalTo("visit-not-open"));
  }

  @Test
  void aVisitIsClosedWhenEverythingIsAccountedFor() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLCLOSE");
    var visit = visit(donorOf(bench, study), study, List.of(tube("IT-COLCLOSE-1", "EDTA")));
    visit.put("restToCome", true);
    String code =
        collect(bench, visit)
            .statusCode(201)
            .body("anticipated.status", equalTo(List.of("COLLECTED", "PENDING")))
            .extract()
            .path("code");
    close(bench, code, List.of())
        .statusCode(422)
        .body("slug", equalTo("collection-incomplete"))
        .body("missing", equalTo(List.of("SPOT")));
    close(bench, code, missed("HAIR")).statusCode(400);
    close(bench, code, missed("EDTA"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/missed/0/anticipated"));
    close(bench, code, missed("SPOT")).statusCode(200).body("status", equalTo("CLOSED"));
    close(bench, code, List.of()).statusCode(409).body("slug", equalTo("visit-not-open"));
    close(signIn(TestBiobank.BENCH_MUC), code, List.of()).statusCode(403);
    close(bench, "V-NOPE", List.of()).statusCode(404);
  }

  @Test
  void anUnplannedVisitAndUnplannedTubesSayWhy() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLUNPL");
    var donor = donorOf(bench, study);
    var extra =
        Map.of(
            "barcode", "IT-COLUNPL-1", "type", "SALIVA", "quantity", 2, "reason", "fever at night");
    var visit = visit(donor, study, List.of(extra));
    visit.remove("event");
    collect(bench, visit).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
    visit.put("reason", "admitted to hospital");
    String code =
        collect(bench, visit)
            .statusCode(201)
            .body("reason", equalTo("admitted to hospital"))
            .body("anticipated", hasSize(0))
            .body("unplanned[0].barcode", equalTo("IT-COLUNPL-1"))
            .body("unplanned[0].reason", equalTo("fever at night"))
            .extract()
            .path("code");
    bench
        .request()
        .get("/donors/" + donor)
        .then()
        .statusCode(200)
        .body("visits[0].code", equalTo(code))
        .body("visits[0].reason", equalTo("admitted to hospital"));
    bench.request().get("/specimens/IT-COLUNPL-1").then().body("type", equalTo("SALIVA"));
  }

  @Test
  void tubesThatWentToAnotherSiteAreNotNamed() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLAWAY");
    var extra =
        Map.of("barcode", "IT-COLAWAY-2", "type", "SALIVA", "quantity", 2, "reason", "asked for");
    var visit = visit(donorOf(bench, study), study, List.of(tube("IT-COLAWAY-1", "EDTA"), extra));
    visit.put("restToCome", true);
    String code = collect(bench, visit).statusCode(201).extract().path("code");
    rows(
        handle ->
            handle.execute(
                "UPDATE specimen SET site_id = (SELECT id FROM site WHERE code = 'MUC') WHERE"
                    + " barcode LIKE 'IT-COLAWAY-%'"));
    bench
        .request()
        .get("/visits/" + code)
        .then()
        .statusCode(200)
        .body("anticipated[0].status", equalTo("COLLECTED"))
        .body("anticipated[0].barcode", nullValue())
        .body("unplanned", hasSize(0));
  }

  @Test
  void aVisitThatDidNotTakePlaceIsRecordedAndMayStillTakePlace() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLMISS");
    var donor = donorOf(bench, study);
    var missed = visit(donor, study, List.of());
    missed.remove("tubes");
    bench.request().body(missed).post("/visits/missed").then().statusCode(400);
    missed.put("reason", "did not come");
    String code =
        bench
            .request()
            .body(missed)
            .post("/visits/missed")
            .then()
            .statusCode(201)
            .body("status", equalTo("MISSED"))
            .extract()
            .path("code");
    bench
        .request()
        .get("/donors/" + donor + "/schedule")
        .then()
        .body("find { it.study == '" + study + "' && it.event == 'V1' }.visit", equalTo(code))
        .body("find { it.study == '" + study + "' && it.event == 'V1' }.status", equalTo("MISSED"));
    bench
        .request()
        .body(Map.of("tubes", List.of(tube("IT-COLMISS-0", "EDTA"))))
        .post("/visits/" + code + "/tubes")
        .then()
        .statusCode(409);
    var visit = visit(donor, study, List.of(tube("IT-COLMISS-1", "EDTA")));
    visit.put("missed", missed("SPOT"));
    collect(bench, visit).statusCode(201);
    bench
        .request()
        .get("/donors/" + donor + "/schedule")
        .then()
        .body("find { it.study == '" + study + "' && it.event == 'V1' }.status", equalTo("DONE"));
    bench.request().body(missed).post("/visits/missed").then().statusCode(409);
  }

  @Test
  void anExpiredKitNeedsAReason() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLEXP");
    var donor = donorOf(bench, study);
    var kit = kit(bench, study);
    rows(
        handle ->
            handle.execute("UPDATE kit SET expires_on = '2020-01-01' WHERE code = ?", kit.get(0)));
    bench.request().get("/kits/" + kit.get(0)).then().body("status", equalTo("EXPIRED"));
    var visit = visit(donor, study, List.of(tube(kit.get(1))));
    visit.put("missed", missed("SPOT"));
    collect(bench, visit).statusCode(422).body("tubes[0].outcome", equalTo("KIT_EXPIRED"));
    visit.put("tubes", List.of(Map.of("barcode", kit.get(1), "reason", "drawn the day before")));
    collect(bench, visit)
        .statusCode(201)
        .body("anticipated[0].status", equalTo("COLLECTED"))
        .body("anticipated[0].reason", equalTo("drawn the day before"));
  }

  @Test
  void ofTwoWhoTakeInTheSameVisitAtOnceOneIsToldOfTheOther() throws Exception {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLRACE");
    var donor = donorOf(bench, study);
    var codes =
        atOnce(
            6,
            i -> {
              var visit = visit(donor, study, List.of(tube("IT-COLRACE-" + i, "EDTA")));
              visit.put("restToCome", true);
              return collect(bench, visit).extract().statusCode();
            });
    assertThat(codes).containsOnlyOnce(201).allMatch(code -> code == 201 || code == 409);
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode LIKE 'IT-COLRACE-%'")).isOne();
  }

  @Test
  void theOlderFormTakesTubesForTheAnticipatedSpecimensOfTheirTypeAndNoneOfKits() {
    var bench = signIn(TestBiobank.BENCH);
    var study = study("IT-COLOLD");
    var donor = donorOf(bench, study);
    var kit = kit(bench, study);
    var visit = visit(donor, study, List.of());
    visit.remove("tubes");
    visit.put(
        "specimens", List.of(Map.of("barcode", kit.get(1), "type", "WHOLE_BLOOD", "quantity", 9)));
    bench
        .request()
        .body(visit)
        .post("/visits")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/specimens/0/barcode"));
    visit.put("specimens", List.of(Map.of("type", "WHOLE_BLOOD", "quantity", 4)));
    bench
        .request()
        .body(visit)
        .post("/visits")
        .then()
        .statusCode(201)
        .body("anticipated.status", equalTo(List.of("COLLECTED", "PENDING")));
  }

  @ParameterizedTest
  @CsvSource({
    "donor, D-999999, 404, donor-not-found",
    "study, NOPE, 404, study-not-found",
    "event, V9, 422, visit-not-in-protocol",
    "site, XXX, 404, site-not-found",
    "visitedAt, 2025-12-31T00:00:00Z, 422, no-consent",
    "visitedAt, 2031-01-05T09:00:00Z, 400, invalid-request",
    "tubes, none, 400, invalid-request"
  })
  void aVisitThatCannotBeIsRefusedAndNothingIsWritten(
      String field, String value, int status, String slug) {
    var bench = signIn(TestBiobank.BENCH);
    if (count("SELECT COUNT(*) FROM study WHERE code = 'IT-COLREF'") == 0) {
      study("IT-COLREF");
    }
    var visit =
        visit(donorOf(bench, "IT-COLREF"), "IT-COLREF", List.of(tube("IT-COLREF-1", "EDTA")));
    visit.put("restToCome", true);
    visit.put(field, value);
    collect(bench, visit).statusCode(status).body("slug", equalTo(slug));
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode = 'IT-COLREF-1'")).isZero();
  }

  private static ValidatableResponse close(Person bench, String code, List<?> missed) {
    return bench
        .request()
        .body(Map.of("missed", missed))
        .post("/visits/" + code + "/closing")
        .then();
  }
}
