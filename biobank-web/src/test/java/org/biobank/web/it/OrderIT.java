package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderIT extends OrderedTubes {
  @Test
  void anApprovedOrderReservesItsTubesAndTheirChainsSaySo() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-ORDER", 3);
    var code = submitted(manager, tubes.subList(0, 2));
    specimen(manager, tubes.get(0)).body("status", equalTo("AVAILABLE"));
    approve(signIn(TestBiobank.COMMITTEE), code, 0)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("APPROVED"))
        .body("conditions", equalTo("Report results back."))
        .body("decidedBy", equalTo(TestBiobank.COMMITTEE))
        .body("items.status", everyItem(equalTo("RESERVED")));
    specimen(manager, tubes.get(0))
        .body("status", equalTo("RESERVED"))
        .body("position.position", equalTo("A1"));
    specimen(manager, tubes.get(2)).body("status", equalTo("AVAILABLE"));
    custody(manager, tubes.get(0))
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].businessStep", equalTo("RESERVING"))
        .body("events[-1].disposition", equalTo("RESERVED"))
        .body("events[-1].toPlace", equalTo("box:IT-ORDER/A1"))
        .body("events[-1].note", containsString(code));
    signIn(TestBiobank.AUDITOR).request().get("/orders").then().body("items.code", hasItem(code));
  }

  @Test
  void whatIsAskedForByTypeIsFoundWhenItIsApprovedAndShortageIsSaid() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-LINES", 3);
    var asked = new HashMap<>(asking(List.of(tubes.get(2))));
    asked.put("lines", List.of(Map.of("type", "PLASMA", "count", 2, "minQuantity", 0.5)));
    String code = submit(manager, asked).statusCode(201).extract().path("code");
    approve(signIn(TestBiobank.COMMITTEE), code, 0)
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items.findAll { it.line == 1 }.status", contains("RESERVED", "RESERVED"))
        .body("items.findAll { it.line == 1 }.barcode", not(hasItem(tubes.get(2))));
    asked.remove("barcodes");
    asked.put("lines", List.of(Map.of("type", "SALIVA", "count", 4)));
    String tooMuch = submit(manager, asked).statusCode(201).extract().path("code");
    approve(signIn(TestBiobank.COMMITTEE), tooMuch, 0)
        .statusCode(422)
        .body("slug", equalTo("reservation-refused"))
        .body("items[0].what", equalTo("line 1"))
        .body("items[0].refusal.slug", equalTo("too-few"));
    order(manager, tooMuch).body("status", equalTo("SUBMITTED"));
  }

  @Test
  void aDonorWhoDoesNotPermitAPurposeIsNotAskedFor() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-PURPOSE", 1);
    var asked = new HashMap<>(asking(tubes));
    asked.put("purposes", List.of("USE", "COMMERCIAL"));
    submit(manager, asked)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("slug", equalTo("order-refused"))
        .body("items[0].refusal.slug", equalTo("consent-does-not-cover"));
    asked.put("purposes", List.of("STORE"));
    submit(manager, asked).statusCode(400).body("errors[0].pointer", equalTo("/purposes"));
    asked.put("barcodes", List.of());
    asked.put("purposes", List.of("USE"));
    submit(manager, asked).statusCode(400).body("errors[0].pointer", equalTo("/lines"));
    asked.put("site", "NOWHERE");
    submit(manager, asked).statusCode(400).body("errors[0].pointer", equalTo("/site"));
  }

  @Test
  void onlyTheCommitteeDecidesAndNeverOnAnOrderOfTheirOwn() {
    var both = signIn(TestBiobank.MANAGER_OF_COMMITTEE);
    var tubes = stored(both, "IT-OWN", 1);
    var code = submitted(both, tubes);
    approve(signIn(TestBiobank.MANAGER), code, 0)
        .statusCode(403)
        .body("slug", equalTo("not-permitted"));
    approve(both, code, 0).statusCode(403).body("slug", equalTo("own-order"));
    act(both, code, "rejection", Map.of("reason", "mine"))
        .statusCode(403)
        .body("slug", equalTo("own-order"));
    var committee = signIn(TestBiobank.COMMITTEE);
    approve(committee, code, 7).statusCode(412).body("current", equalTo(0));
    act(committee, code, "rejection", Map.of("reason", "No ethics vote."))
        .statusCode(200)
        .body("status", equalTo("REJECTED"))
        .body("reason", equalTo("No ethics vote."))
        .body("items.status", contains("RELEASED"));
    act(committee, code, "rejection", Map.of("reason", "again"))
        .statusCode(409)
        .body("slug", equalTo("order-not-in-this-status"))
        .body("orderStatus", equalTo("REJECTED"));
    signIn(TestBiobank.MANAGER_MUC)
        .request()
        .get("/orders/" + code)
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    committee.request().get("/orders/OR-1-1").then().statusCode(404);
  }

  @Test
  void aCancelledOrderSetsItsTubesFree() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-CANCEL", 2);
    var code = approved(tubes);
    act(manager, code, "cancellation", Map.of("reason", "The grant ended."))
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("items.status", everyItem(equalTo("RELEASED")));
    specimen(manager, tubes.get(0)).body("status", equalTo("AVAILABLE"));
    custody(manager, tubes.get(0))
        .body("events[-1].disposition", equalTo("AVAILABLE"))
        .body("events[-1].toPlace", equalTo("box:IT-CANCEL/A1"));
    approved(tubes);
  }

  @Test
  void anUndecidedOrderThatIsCancelledLeavesWhatAnotherKeeps() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-CANCEL-LOSER", 1);
    var loser = submitted(manager, tubes);
    var winner = approved(tubes);
    act(manager, loser, "cancellation", Map.of("reason", "Another has it."))
        .statusCode(200)
        .body("items.status", contains("RELEASED"));
    order(manager, winner).body("items.status", contains("RESERVED"));
    specimen(manager, tubes.get(0)).body("status", equalTo("RESERVED"));
    custody(manager, tubes.get(0))
        .body("events[-1].disposition", equalTo("RESERVED"))
        .body("events[-1].note", containsString(winner));
  }

  @Test
  void whatLeftAnOrderBeforeItsApprovalIsNeitherJudgedNorReserved() {
    var manager = signIn(TestBiobank.MANAGER);
    var committee = signIn(TestBiobank.COMMITTEE);
    var tubes = stored(manager, "IT-LEFT", 3);
    var released = submitted(manager, tubes.subList(0, 1));
    var held = submitted(manager, tubes.subList(1, 3));
    hold(manager, tubes.subList(0, 2), "/specimens/holds");
    hold(manager, tubes.subList(0, 1), "/specimens/holds/releases");
    approve(committee, released, 1).statusCode(200).body("items.status", contains("RELEASED"));
    specimen(manager, tubes.get(0)).body("status", equalTo("AVAILABLE"));
    approve(committee, held, 1)
        .statusCode(200)
        .body("items.status", containsInAnyOrder("RELEASED", "RESERVED"));
    specimen(manager, tubes.get(1)).body("status", equalTo("ON_HOLD"));
    specimen(manager, tubes.get(2)).body("status", equalTo("RESERVED"));
  }

  @Test
  void whatCanBeNoCodeIsSaidToBeNone() {
    var manager = signIn(TestBiobank.MANAGER);
    var asked = new HashMap<>(asking(List.of()));
    asked.put("lines", List.of(Map.of("type", "PLASMÄ", "count", 2)));
    submit(manager, asked).statusCode(400).body("errors.pointer", contains("/lines/0/type"));
    manager
        .request()
        .queryParam("cursor", cursor("2026-03-02T08:00:00Z_Müller"))
        .get("/orders")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("cursor"));
  }

  @Test
  void aWithdrawalTakesTheDonorsTubesOutOfTheOrder() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-WITHDRAW", 2);
    var code = approved(tubes);
    withdraw(tubes.get(0));
    order(manager, code).body("items.status", everyItem(equalTo("WITHDRAWN")));
    specimen(manager, tubes.get(0)).body("status", equalTo("ON_HOLD"));
    act(manager, code, "cancellation", Map.of("reason", "nothing left"))
        .body("status", equalTo("CANCELLED"));
    specimen(manager, tubes.get(0)).body("status", equalTo("ON_HOLD"));
  }

  @Test
  void oneTubeIsPromisedOnceHoweverManyDecideAtTheSameMoment() throws Exception {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-RACE", 4);
    var codes = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      codes.add(submitted(manager, List.of(tubes.get(i % 4), tubes.get((i + 1) % 4))));
    }
    var committee = signIn(TestBiobank.COMMITTEE);
    var statuses =
        atOnce(codes.size(), i -> approve(committee, codes.get(i), 0).extract().statusCode());
    assertThat(statuses).contains(200).allMatch(status -> List.of(200, 409, 422).contains(status));
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM (
                  SELECT specimen_id FROM specimen_order_item WHERE status IN ('RESERVED', 'PICKED')
                  GROUP BY specimen_id HAVING COUNT(*) > 1) twice
                """))
        .isZero();
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM specimen s
                WHERE (s.status = 'RESERVED') <> EXISTS (
                  SELECT 1 FROM specimen_order_item i WHERE i.open_specimen_id = s.id)
                """))
        .isZero();
  }

  @Test
  void theListIsReadPageByPageTheNewestFirst() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-PAGES", 1);
    var first = submitted(manager, tubes);
    var second = submitted(manager, tubes);
    var page =
        manager.request().queryParam("limit", 1).get("/orders").then().statusCode(200).extract();
    assertThat(page.<List<String>>path("items.code")).containsExactly(second);
    manager
        .request()
        .queryParam("limit", 1)
        .queryParam("cursor", page.<String>path("next"))
        .get("/orders")
        .then()
        .statusCode(200)
        .body("items.code", contains(first));
    manager
        .request()
        .queryParam("status", "CLOSED")
        .get("/orders")
        .then()
        .statusCode(200)
        .body("items.code", not(hasItem(first)));
  }

  private static void hold(Person manager, List<String> tubes, String path) {
    manager
        .request()
        .body(Map.of("barcodes", tubes, "reason", "QUALITY", "note", "as told"))
        .post(path)
        .then()
        .statusCode(200);
  }
}
