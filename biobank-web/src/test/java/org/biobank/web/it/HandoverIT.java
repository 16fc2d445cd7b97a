package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoverIT extends OrderedTubes {
  private static final Map<String, Object> TO_LANG = Map.of("takenBy", "K. Lang");

  @Test
  void tubesGoToTheRecipientAndComeBackWithWhatIsLeft() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-OUT", 3);
    var code = ready(manager, tubes);
    act(manager, code, "handover", TO_LANG)
        .statusCode(200)
        .body("status", equalTo("DISTRIBUTED"))
        .body("takenBy", equalTo("K. Lang"))
        .body("items.status", everyItem(equalTo("DISTRIBUTED")))
        .body("items[0].quantityOut", equalTo(2.0f));
    specimen(manager, tubes.get(0)).body("status", equalTo("DISTRIBUTED"));
    custody(manager, tubes.get(0))
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].businessStep", equalTo("DISPENSING"))
        .body("events[-1].disposition", equalTo("DISPENSED"))
        .body("events[-1].toCustodian", equalTo("recipient:UKHD Nephrology"))
        .body("events[-1].toPlace", equalTo("order:" + code));
    protocol(manager, code, tubes);

    takeBack(manager, code, tubes.get(0), 3)
        .statusCode(422)
        .body("slug", equalTo("return-refused"));
    takeBack(manager, code, tubes.get(0), 0.5)
        .statusCode(200)
        .body("items[0].status", equalTo("RETURNED"))
        .body("items[0].thawed", equalTo(true));
    takeBack(manager, code, tubes.get(0), 0.5)
        .statusCode(422)
        .body("items[0].refusal.slug", equalTo("not-out"));
    custody(manager, tubes.get(0))
        .body("events[-1].businessStep", equalTo("RECEIVING"))
        .body("events[-1].disposition", equalTo("RETURNED"))
        .body("events[-1].toPlace", equalTo("bench:HDB"))
        .body("events[-1].note", containsString("thawed"));
    takeBack(manager, code, tubes.get(1), 0).statusCode(200);
    withdraw(tubes.get(2));
    takeBack(manager, code, tubes.get(2), 1).statusCode(200);
    specimen(manager, tubes.get(0)).body("availableQuantity", equalTo(0.5f));
    specimen(manager, tubes.get(1)).body("status", equalTo("CONSUMED"));
    specimen(manager, tubes.get(2))
        .body("status", equalTo("ON_HOLD"))
        .body("holds.reason", hasItem("CONSENT_WITHDRAWN"));
    act(manager, code, "closure", Map.of()).statusCode(200).body("status", equalTo("CLOSED"));
    act(manager, code, "cancellation", Map.of("reason", "too late"))
        .statusCode(409)
        .body("slug", equalTo("order-not-in-this-status"));
  }

  @Test
  void whereTheCommitteeAsksForItTheHandoverIsSigned() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-SIGNED", 1);
    var code = submitted(manager, tubes);
    act(signIn(TestBiobank.COMMITTEE), code, "approval", Map.of("signedHandover", true))
        .statusCode(200)
        .body("signedHandover", equalTo(true));
    picked(manager, code, tubes);
    act(manager, code, "handover", TO_LANG)
        .statusCode(422)
        .body("slug", equalTo("signature-required"))
        .body("member", equalTo("signature"));
    act(manager, code, "handover", signed("wrong"))
        .statusCode(422)
        .body("slug", equalTo("signature-refused"));
    act(manager, code, "handover", signed(TestBiobank.PASSWORD)).statusCode(200);
    custody(manager, tubes.get(0))
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].signatures.meaning", contains("PERFORMED"));
  }

  @Test
  void thePlaceOfATubeWaitsForItUntilTheOrderIsClosed() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-SLOT", 2);
    var other = tubes(manager, 1).get(0);
    var code = ready(manager, tubes);
    act(manager, code, "handover", TO_LANG).statusCode(200);
    place(manager, other, "A1").statusCode(422).body("slug", equalTo("place-reserved"));
    takeBack(manager, code, tubes.get(0), 1).statusCode(200);
    place(manager, other, "A1").statusCode(422).body("slug", equalTo("place-reserved"));
    place(manager, tubes.get(0), "A1").statusCode(200);
    place(manager, other, "A2").statusCode(422).body("slug", equalTo("place-reserved"));
    act(manager, code, "closure", Map.of()).statusCode(200);
    place(manager, other, "A2").statusCode(200);
  }

  private static ValidatableResponse place(Person person, String barcode, String position) {
    return person
        .request()
        .body(Map.of("box", "IT-SLOT", "position", position))
        .post("/specimens/" + barcode + "/placement")
        .then();
  }

  private static Map<String, Object> signed(String password) {
    var signature =
        Map.of("password", password, "meaning", "PERFORMED", "reason", "Handed over in person");
    return Map.of("takenBy", "K. Lang", "signature", signature);
  }

  private static void protocol(Person person, String code, List<String> tubes) {
    person
        .request()
        .get("/orders/" + code + "/handover")
        .then()
        .statusCode(200)
        .body("order", equalTo(code))
        .body("conditions", equalTo("Report results back."))
        .body("handedOverBy", equalTo(TestBiobank.MANAGER))
        .body("tubes.barcode", equalTo(tubes));
    var csv = person.request().get("/orders/" + code + "/handover/protocol.csv").then();
    assertThat(csv.statusCode(200).extract().asString().lines()).hasSize(1 + tubes.size());
    var pdf = person.request().get("/orders/" + code + "/handover/protocol.pdf").then();
    assertThat(new String(pdf.extract().asByteArray(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void whatWasHeldOrPutBackSinceItWasPickedStaysHere() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-STAY", 1);
    var code = ready(manager, tubes);
    manager
        .request()
        .body(Map.of("box", "IT-STAY", "position", "A1"))
        .post("/specimens/" + tubes.get(0) + "/placement")
        .then()
        .statusCode(200);
    act(manager, code, "handover", TO_LANG)
        .statusCode(422)
        .body("slug", equalTo("distribution-refused"))
        .body("items[0].refusal.slug", equalTo("back-in-store"));
    withdraw(tubes.get(0));
    act(manager, code, "handover", TO_LANG).statusCode(422).body("slug", equalTo("nothing-picked"));
    manager
        .request()
        .get("/orders/" + code + "/handover")
        .then()
        .statusCode(404)
        .body("slug", equalTo("not-handed-over"));
  }

  @Test
  void anOrderIsHandedOverOrCancelledAndNeverBoth() throws Exception {
    var manager = signIn(TestBiobank.MANAGER);
    for (int round = 0; round < 4; round++) {
      var tubes = stored(manager, "IT-EITHER-" + round, 2);
      var code = ready(manager, tubes);
      List<ValidatableResponse> answers =
          atOnce(
              List.of(
                  () -> act(manager, code, "handover", TO_LANG),
                  () -> act(manager, code, "cancellation", Map.of("reason", "given up"))));
      var won = answers.stream().filter(answer -> answer.extract().statusCode() == 200).toList();
      var lost = answers.stream().filter(answer -> !won.contains(answer)).toList();
      assertThat(won).hasSize(1);
      assertThat(lost.get(0).extract().<String>path("slug"))
          .isIn("order-not-in-this-status", "stale-version");
      String status = won.get(0).extract().path("status");
      var expected = status.equals("DISTRIBUTED") ? "DISTRIBUTED" : "AVAILABLE";
      for (var tube : tubes) {
        specimen(manager, tube).body("status", equalTo(expected));
      }
    }
  }

  private static ValidatableResponse takeBack(
      Person person, String code, String barcode, double remaining) {
    return person
        .request()
        .body(
            Map.of(
                "tubes",
                List.of(Map.of("barcode", barcode, "remaining", remaining, "thawed", true))))
        .post("/orders/" + code + "/returns")
        .then();
  }

  private String ready(Person person, List<String> tubes) {
    var code = approved(tubes);
    picked(person, code, tubes);
    return code;
  }

  private static void picked(Person person, String code, List<String> tubes) {
    person
        .request()
        .body(Map.of("scans", tubes))
        .post("/orders/" + code + "/picks")
        .then()
        .statusCode(200)
        .body("status", equalTo("READY"))
        .body("scans.outcome", everyItem(equalTo("TAKEN")));
  }
}
