package org.biobank.web.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.web.it.CountedRacks.UNREAD;
import static org.biobank.web.it.CountedRacks.countBox;
import static org.biobank.web.it.CountedRacks.openStockTake;
import static org.biobank.web.it.CountedRacks.rack;
import static org.biobank.web.it.CountedRacks.signed;
import static org.biobank.web.it.CountedRacks.store;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockTakeIT extends BiobankIT {
  @Test
  void whoCountsIsToldWhatWasSeenAndWhoCorrectsWhatDiffers() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 6);
    box("ST-BLIND", "FRZ-80");
    box("ST-BLIND-2", "FRZ-80");
    store(bench, "ST-BLIND", 0, tubes.subList(0, 5));
    store(bench, "ST-BLIND-2", 0, tubes.subList(5, 6));
    var take = openStockTake(bench, "ST-BLIND");
    var seen =
        List.of(tubes.get(1), tubes.get(0), "", UNREAD, tubes.get(4), tubes.get(5), "NOBODYS");
    bench
        .request()
        .body(rack(seen))
        .post("/stock-takes/" + take + "/boxes/st-blind/count")
        .then()
        .statusCode(200)
        .body("read", equalTo(5))
        .body("unread", equalTo(List.of("A4")))
        .body("keySet()", not(hasItem("differences")));
    bench
        .request()
        .get("/stock-takes/" + take)
        .then()
        .statusCode(200)
        .body("boxes[0].progress", equalTo("COUNTED"));
    bench
        .request()
        .get("/stock-takes/" + take + "/boxes/ST-BLIND")
        .then()
        .statusCode(403)
        .body("slug", equalTo("not-permitted"));
    signIn(TestBiobank.MANAGER)
        .request()
        .get("/stock-takes/" + take + "/boxes/ST-BLIND")
        .then()
        .statusCode(200)
        .body("state", equalTo("DIFFERENT"))
        .body("counts[0].asExpected", equalTo(1))
        .body(
            "counts[0].differences.kind",
            equalTo(
                List.of(
                    "MISPLACED",
                    "MISPLACED",
                    "MISSING",
                    "UNREAD",
                    "SURPLUS_KNOWN",
                    "SURPLUS_UNKNOWN")))
        .body("counts[0].differences[0].recordedAt", equalTo("ST-BLIND/A2"))
        .body("counts[0].differences[2].barcode", equalTo(tubes.get(2)))
        .body("counts[0].differences[4].recordedAt", equalTo("ST-BLIND-2/A1"));
  }

  @Test
  void correctionsOfAllBoxesAreOneSignedActAndAWanderedTubeIsMovedNotMissing() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = tubes(bench, 4);
    box("ST-RACK", "FRZ-80");
    box("ST-ONE", "ST-RACK");
    box("ST-TWO", "ST-RACK");
    store(bench, "ST-ONE", 0, tubes.subList(0, 3));
    store(bench, "ST-TWO", 0, tubes.subList(3, 4));
    var take = openStockTake(bench, "ST-RACK");
    countBox(bench, take, "ST-RACK", List.of());
    countBox(bench, take, "ST-ONE", List.of(tubes.get(0)));
    countBox(bench, take, "ST-TWO", List.of(tubes.get(3), tubes.get(1)));
    manager
        .request()
        .body(signed(TestBiobank.PASSWORD))
        .post("/stock-takes/" + take + "/corrections")
        .then()
        .statusCode(200)
        .body("boxes", hasItems("ST-ONE", "ST-TWO"))
        .body("moved", equalTo(List.of(tubes.get(1))))
        .body("missing", equalTo(List.of(tubes.get(2))));
    manager
        .request()
        .get("/specimens/" + tubes.get(1) + "/custody")
        .then()
        .statusCode(200)
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].businessStep", equalTo("STOCK_TAKING"))
        .body("events[-1].toPlace", equalTo("box:ST-TWO/A2"))
        .body("events[-1].note", equalTo("stock-take " + take))
        .body("events[-1].signatures", hasSize(1))
        .body("events[-1].signatures[0].name", equalTo(TestBiobank.MANAGER))
        .body("events[-1].signatures[0].meaning", equalTo("CORRECTED"))
        .body("events[-1].signatures[0].signedAt", notNullValue());
    manager
        .request()
        .get("/specimens/" + tubes.get(2))
        .then()
        .statusCode(200)
        .body("status", equalTo("MISSING"));
    manager
        .request()
        .post("/stock-takes/" + take + "/close")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
    bench
        .request()
        .body(rack(List.of()))
        .post("/stock-takes/" + take + "/boxes/ST-ONE/count")
        .then()
        .statusCode(409)
        .body("slug", equalTo("stock-take-not-in-this-status"));
  }

  @Test
  void aTubeThatWasMissingAndIsCountedIsFound() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = tubes(bench, 1);
    box("ST-FOUND", "FRZ-80");
    store(bench, "ST-FOUND", 0, tubes);
    for (var seen : List.of(List.<String>of(), List.of(tubes.get(0)))) {
      var take = openStockTake(bench, "ST-FOUND");
      countBox(bench, take, "ST-FOUND", seen);
      manager
          .request()
          .body(signed(TestBiobank.PASSWORD))
          .post("/stock-takes/" + take + "/corrections")
          .then()
          .statusCode(200);
      assertThat(
              count(
                  "SELECT COUNT(*) FROM specimen WHERE barcode = ? AND status = ?",
                  tubes.get(0),
                  seen.isEmpty() ? "MISSING" : "AVAILABLE"))
          .isEqualTo(1);
    }
  }

  @Test
  void aBoxThatChangedSinceItsCountIsCountedAgain() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = tubes(bench, 2);
    box("ST-LATE", "FRZ-80");
    store(bench, "ST-LATE", 0, tubes);
    var take = openStockTake(bench, "ST-LATE");
    countBox(bench, take, "ST-LATE", tubes.subList(0, 1));
    store(bench, "ST-LATE", 1, List.of("", tubes.get(0), tubes.get(1)));
    manager
        .request()
        .body(signed(TestBiobank.PASSWORD))
        .post("/stock-takes/" + take + "/corrections")
        .then()
        .statusCode(409)
        .body("slug", equalTo("box-not-in-this-state"));
    manager
        .request()
        .get("/stock-takes/" + take + "/boxes/ST-LATE")
        .then()
        .body("changedSince", equalTo(true));
    manager
        .request()
        .post("/stock-takes/" + take + "/close")
        .then()
        .statusCode(422)
        .body("slug", equalTo("boxes-unsettled"))
        .body("boxes", equalTo(List.of("ST-LATE")));
    countBox(bench, take, "ST-LATE", List.of("", tubes.get(0), tubes.get(1)));
    manager.request().post("/stock-takes/" + take + "/close").then().statusCode(200);
  }

  @Test
  void aSecondCountIsSomebodyElses() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = tubes(bench, 2);
    box("ST-AGAIN", "FRZ-80");
    store(bench, "ST-AGAIN", 0, tubes);
    var take = openStockTake(bench, "ST-AGAIN");
    countBox(bench, take, "ST-AGAIN", tubes.subList(0, 1));
    manager
        .request()
        .post("/stock-takes/" + take + "/boxes/ST-AGAIN/recount")
        .then()
        .statusCode(200)
        .body("boxes[0].progress", equalTo("TO_RECOUNT"));
    bench
        .request()
        .body(rack(tubes))
        .post("/stock-takes/" + take + "/boxes/ST-AGAIN/count")
        .then()
        .statusCode(422)
        .body("slug", equalTo("counted-before"));
    countBox(manager, take, "ST-AGAIN", tubes);
    manager
        .request()
        .get("/stock-takes/" + take + "/boxes/ST-AGAIN")
        .then()
        .body("state", equalTo("AS_EXPECTED"))
        .body("counts.number", equalTo(List.of(2, 1)));
  }

  @Test
  void whatCannotBeStoredAsCountedIsNamedAndNothingIsWritten() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = tubes(bench, 2);
    box("ST-ODD", "FRZ-80");
    store(bench, "ST-ODD", 0, tubes);
    var take = openStockTake(bench, "ST-ODD");
    countBox(bench, take, "ST-ODD", List.of(tubes.get(1), UNREAD, "NOBODYS-EITHER"));
    manager
        .request()
        .body(signed(TestBiobank.PASSWORD))
        .post("/stock-takes/" + take + "/corrections")
        .then()
        .statusCode(422)
        .body("slug", equalTo("placement-refused"))
        .body("wells.outcome", hasItems("UNREAD", "UNKNOWN"));
    assertThat(count("SELECT version FROM container WHERE code = 'ST-ODD'")).isEqualTo(1);
    assertThat(
            count(
                "SELECT COUNT(*) FROM custody_event WHERE business_step = 'STOCK_TAKING' AND note = ?",
                "stock-take " + take))
        .isZero();
  }

  @Test
  void aCursorThatNoPageGaveIsRefused() {
    signIn(TestBiobank.BENCH)
        .request()
        .queryParam("cursor", Base64.getUrlEncoder().encodeToString("müller".getBytes(UTF_8)))
        .get("/stock-takes")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("cursor"));
  }

  @Test
  void anotherSitesStoreIsNotCounted() {
    box("ST-OTHERS", "FRZ-80");
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .body(Map.of("container", "ST-OTHERS"))
        .post("/stock-takes")
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
  }
}
