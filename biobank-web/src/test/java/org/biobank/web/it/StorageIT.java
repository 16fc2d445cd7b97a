package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageIT extends BiobankIT {
  @Test
  void aScannedRackIsStoredAsItWasShown() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-STORE", "FRZ-80");
    var tubes = tubes(bench, 96);
    bench
        .request()
        .body(rack(tubes))
        .post("/boxes/it-store/contents/preview")
        .then()
        .statusCode(200)
        .body("counts.NEW", equalTo(96))
        .body("committable", is(true));
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(rack(tubes))
        .put("/boxes/IT-STORE/contents")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .header("Content-Length", notNullValue())
        .body("wells", hasSize(96))
        .body("wells[13].position", equalTo("B2"))
        .body("wells[13].specimen.barcode", equalTo(tubes.get(13)));
    bench
        .request()
        .get("/specimens/" + tubes.get(13) + "/custody")
        .then()
        .statusCode(200)
        .body("verification.status", equalTo("VERIFIED"))
        .body("events.businessStep", equalTo(List.of("COLLECTING", "STORING")))
        .body("events[1].fromPlace", equalTo("bench:HDB"))
        .body("events[1].toPlace", equalTo("box:IT-STORE/B2"));
  }

  @Test
  void aMissingTubeThatIsScannedIsFound() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-FOUND", "FRZ-80");
    var tubes = tubes(bench, 2);
    rows(
        handle ->
            handle.execute(
                "UPDATE specimen SET status = 'MISSING' WHERE barcode = ?", tubes.get(1)));
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(rack(tubes))
        .put("/boxes/IT-FOUND/contents")
        .then()
        .statusCode(200)
        .body("wells.specimen.status", everyItem(equalTo("AVAILABLE")));
    assertThat(
            count(
                "SELECT COUNT(*) FROM specimen WHERE barcode = ? AND status = 'AVAILABLE'",
                tubes.get(1)))
        .isEqualTo(1);
  }

  @Test
  void theSameRackWithTwoSwappedAndOneGoneDiffersByJustThese() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = stored(bench, "IT-DIFF", 12);
    var changed = new ArrayList<>(tubes);
    changed.set(0, tubes.get(1));
    changed.set(1, tubes.get(0));
    changed.set(5, "");
    bench
        .request()
        .body(rack(changed))
        .post("/boxes/IT-DIFF/contents/preview")
        .then()
        .statusCode(200)
        .body("counts", equalTo(Map.of("MOVED_WITHIN", 2, "ALREADY_HERE", 9, "MISSING", 1)))
        .body("wells.find { it.outcome == 'MISSING' }.barcode", equalTo(tubes.get(5)));
    var placed = count("SELECT COUNT(*) FROM placement");
    bench
        .request()
        .header("If-Match", "\"1\"")
        .body(rack(changed))
        .put("/boxes/IT-DIFF/contents")
        .then()
        .statusCode(422)
        .body("slug", equalTo("tubes-missing"));
    assertThat(count("SELECT COUNT(*) FROM placement")).isEqualTo(placed);
    bench
        .request()
        .header("If-Match", "\"1\"")
        .queryParam("missing", "take-out")
        .body(rack(changed))
        .put("/boxes/IT-DIFF/contents")
        .then()
        .statusCode(200)
        .body("wells", hasSize(11))
        .body("wells[0].specimen.barcode", equalTo(tubes.get(1)));
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerAndHappensOnce() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-REPEAT", "FRZ-80");
    var tubes = tubes(bench, 3);
    String first = store(bench, "key-of-it-repeat", "IT-REPEAT", tubes);
    String second = store(bench, "key-of-it-repeat", "IT-REPEAT", tubes);
    assertThat(second).isEqualTo(first);
    assertThat(count("SELECT version FROM container WHERE code = 'IT-REPEAT'")).isEqualTo(1);
    bench
        .request("key-of-it-repeat")
        .header("If-Match", "\"1\"")
        .body(rack(List.of()))
        .put("/boxes/IT-REPEAT/contents")
        .then()
        .statusCode(422)
        .body("slug", equalTo("idempotency-key-reused"));
  }

  @Test
  void everythingThatHindersIsSaidAtOnceAndNothingIsWritten() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-WARM", "FRZ-20");
    var tubes = tubes(bench, 2);
    var wells =
        List.of(
            Map.of("position", "A1", "barcode", tubes.get(0)),
            Map.of("position", "A2", "barcode", "NOBODY-KNOWS-THIS"),
            Map.of("position", "A3", "state", "UNREAD"),
            Map.of("position", "Q77", "barcode", tubes.get(1)));
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("wells", wells))
        .put("/boxes/IT-WARM/contents")
        .then()
        .statusCode(422)
        .body("slug", equalTo("placement-refused"))
        .body("wells.refusal.slug", hasItem("too-warm"))
        .body("wells.refusal.slug", hasItem("position-outside-grid"))
        .body("wells.outcome", hasItem("UNKNOWN"))
        .body("wells.outcome", hasItem("UNREAD"));
    assertThat(count("SELECT version FROM container WHERE code = 'IT-WARM'")).isZero();
  }

  @Test
  void anotherSitesBoxIsRefusedAndTheAttemptAudited() {
    box("IT-OTHER", "FRZ-80");
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/boxes/IT-OTHER")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("slug", equalTo("outside-your-scope"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND outcome = 'DENIED' AND reason = 'outside-your-scope'",
                "IT-OTHER"))
        .isEqualTo(1);
  }

  @Test
  void aStaleVersionIsRefusedWithTheCurrentOne() {
    var bench = signIn(TestBiobank.BENCH);
    stored(bench, "IT-STALE", 1);
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(rack(List.of()))
        .put("/boxes/IT-STALE/contents")
        .then()
        .statusCode(412)
        .body("slug", equalTo("stale-version"))
        .body("current", equalTo(1));
    bench
        .request()
        .body(rack(List.of()))
        .put("/boxes/IT-STALE/contents")
        .then()
        .statusCode(428)
        .body("slug", equalTo("version-required"));
  }

  @Test
  void aTubeIsPutIntoAFreePlaceOnly() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = stored(bench, "IT-ONE", 2);
    var target = Map.of("box", "IT-ONE", "position", "A1");
    bench
        .request()
        .body(target)
        .post("/specimens/" + tubes.get(1) + "/placement")
        .then()
        .statusCode(422)
        .body("slug", equalTo("position-occupied"));
    bench
        .request()
        .body(Map.of("box", "IT-ONE", "position", "h12"))
        .post("/specimens/" + tubes.get(1) + "/placement")
        .then()
        .statusCode(200)
        .body("position", equalTo("H12"));
    bench
        .request()
        .body(target)
        .post("/specimens/NO-SUCH-TUBE/placement")
        .then()
        .statusCode(404)
        .body("slug", equalTo("specimen-not-found"));
  }

  @Test
  void whatIsNoScanIsRefusedWithThePlaceOfTheFault() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-BAD", "FRZ-80");
    for (var body :
        List.of(
            "{\"wells\":",
            "{\"wells\":7}",
            "{\"wells\":[{\"position\":\"\"}]}",
            "{\"wells\":[{\"position\":\"A1\",\"barcode\":[]}]}",
            "{\"wells\":[{\"position\":\"A1\",\"state\":\"FULL\"}]}",
            "{\"wells\":[],\"more\":1}",
            "{}")) {
      bench
          .request()
          .body(body)
          .post("/boxes/IT-BAD/contents/preview")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void theTreeShowsHowFullEachBranchIs() {
    var bench = signIn(TestBiobank.BENCH);
    stored(bench, "IT-TREE", 5);
    bench
        .request()
        .get("/containers")
        .then()
        .statusCode(200)
        .body("items.site", everyItem(equalTo("HDB")))
        .body("items.code", hasItem("FRZ-80"));
    bench
        .request()
        .queryParam("parent", "FRZ-80")
        .get("/containers")
        .then()
        .statusCode(200)
        .body("items.find { it.code == 'IT-TREE' }.occupied", equalTo(5))
        .body("items.find { it.code == 'IT-TREE' }.capacity", equalTo(96));
  }

  private List<String> stored(Person bench, String box, int count) {
    box(box, "FRZ-80");
    var tubes = tubes(bench, count);
    store(bench, "store " + box.length() + box, box, tubes);
    return tubes;
  }

  private static String store(Person bench, String key, String box, List<String> tubes) {
    return bench
        .request(key.replace(' ', '-'))
        .header("If-Match", "\"0\"")
        .body(rack(tubes))
        .put("/boxes/" + box + "/contents")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** A rack of twelve columns, filled row by row; an empty code is an empty place. */
  private static Map<String, Object> rack(List<String> tubes) {
    var wells = new ArrayList<Map<String, String>>();
    for (int i = 0; i < tubes.size(); i++) {
      var position = (char) ('A' + i / 12) + String.valueOf(i % 12 + 1);
      if (!tubes.get(i).isEmpty()) {
        wells.add(Map.of("position", position, "barcode", tubes.get(i)));
      }
    }
    return Map.of("wells", wells);
  }
}
