package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DisposalIT extends OrderedTubes {
  @Test
  void aCursorThatNoPageHasSaidIsRefused() {
    signIn(TestBiobank.MANAGER)
        .request()
        .queryParam("cursor", cursor("2026-03-02T08:00:00Z_Müller"))
        .get("/disposals")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("cursor"));
  }

  @Test
  void whatADonorWithdrewIsDestroyedUnderTwoSignatures() throws IOException {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-DISPOSE", 2);
    withdraw(tubes.get(0));
    String code =
        dispose(manager, asking(tubes, "CONSENT_WITHDRAWN"))
            .statusCode(201)
            .body("performedBy", equalTo(TestBiobank.MANAGER))
            .body("witnessedBy", equalTo(TestBiobank.BENCH))
            .body("tubes.takenFrom", contains("IT-DISPOSE/A1", "IT-DISPOSE/A2"))
            .body("tubes.quantity", everyItem(equalTo(2.0f)))
            .extract()
            .path("code");
    specimen(manager, tubes.get(0))
        .body("status", equalTo("DISPOSED"))
        .body("availableQuantity", equalTo(0.0f))
        .body("position", equalTo(null));
    custody(manager, tubes.get(0))
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].businessStep", equalTo("DESTROYING"))
        .body("events[-1].disposition", equalTo("DESTROYED"))
        .body("events[-1].fromPlace", equalTo("box:IT-DISPOSE/A1"))
        .body("events[-1].toPlace", equalTo("gone"))
        .body("events[-1].note", containsString(code))
        .body("events[-1].signatures.meaning", contains("PERFORMED", "WITNESSED"));
    var auditor = signIn(TestBiobank.AUDITOR);
    auditor.request().get("/disposals/" + code).then().body("tubes", hasSize(2));
    auditor
        .request()
        .queryParam("limit", 1)
        .get("/disposals")
        .then()
        .statusCode(200)
        .body("items.code", contains(code));
    var pdf = auditor.request().get("/disposals/" + code + "/record.pdf").then().statusCode(200);
    // 21 CFR 11.50(b): what a signature says is on the print too
    assertThat(text(pdf.extract().asByteArray()))
        .contains(TestBiobank.MANAGER, "PERFORMED", TestBiobank.BENCH, "WITNESSED", "List 17");
  }

  @Test
  void whatMayNotBeDestroyedIsNamedAndNothingIs() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-KEEP", 2);
    var reserved = stored(manager, "IT-KEEP-2", 1).get(0);
    approved(List.of(reserved));
    var asked = List.of(tubes.get(0), reserved, "NO-SUCH-TUBE");
    dispose(manager, asking(asked, "QUALITY"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("slug", equalTo("disposal-refused"))
        .body("items.refusal.slug", contains("reserved", "unknown-code"));
    dispose(manager, asking(tubes, "CONSENT_WITHDRAWN"))
        .statusCode(422)
        .body("items[0].refusal.slug", equalTo("not-withdrawn"));
    specimen(manager, tubes.get(0)).body("status", equalTo("AVAILABLE"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM disposal_item n JOIN specimen s ON s.id = n.specimen_id"
                    + " WHERE s.barcode = ?",
                tubes.get(0)))
        .isZero();
  }

  @Test
  void nobodyDestroysAloneAndAWrongPasswordDestroysNothing() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-ALONE", 1);
    var alone = asking(tubes, "QUALITY");
    alone.remove("witness");
    dispose(manager, alone)
        .statusCode(422)
        .body("slug", equalTo("signature-required"))
        .body("member", equalTo("witness"));
    alone.put("witness", signature(TestBiobank.MANAGER, TestBiobank.PASSWORD, "WITNESSED"));
    dispose(manager, alone).statusCode(422).body("slug", equalTo("signature-refused"));
    alone.put("witness", signature(TestBiobank.BENCH, "not it", "WITNESSED"));
    dispose(manager, alone).statusCode(422).body("slug", equalTo("signature-refused"));
    alone.put("witness", signature(TestBiobank.BENCH_MUC, TestBiobank.PASSWORD, "WITNESSED"));
    dispose(manager, alone).statusCode(403).body("slug", equalTo("outside-your-scope"));
    alone.put("witness", signature(TestBiobank.MANAGER, TestBiobank.PASSWORD, "WITNESSED"));
    dispose(signIn(TestBiobank.BENCH), alone)
        .statusCode(403)
        .body("slug", equalTo("not-permitted"));
    specimen(manager, tubes.get(0)).body("status", equalTo("AVAILABLE"));
  }

  @Test
  void aTubeIsDestroyedOrPromisedAndNeverBoth() throws Exception {
    var manager = signIn(TestBiobank.MANAGER);
    var committee = signIn(TestBiobank.COMMITTEE);
    for (int round = 0; round < 3; round++) {
      var tubes = stored(manager, "IT-DOOM-" + round, 2);
      var order = submitted(manager, tubes);
      List<ValidatableResponse> answers =
          atOnce(
              List.of(
                  () -> dispose(manager, asking(tubes, "STUDY_END")),
                  () -> dispose(manager, asking(tubes, "STUDY_END")),
                  () -> approve(committee, order, 0)));
      var done = answers.stream().filter(answer -> answer.extract().statusCode() < 300).toList();
      assertThat(done).hasSize(1);
      assertThat(answers)
          .extracting(answer -> answer.extract().statusCode())
          .allMatch(status -> List.of(200, 201, 409, 422).contains(status));
      String status = specimen(manager, tubes.get(0)).extract().path("status");
      specimen(manager, tubes.get(1)).body("status", equalTo(status));
      assertThat(status).isIn("DISPOSED", "RESERVED");
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static ValidatableResponse dispose(Person person, Map<String, Object> disposal) {
    return person.request().body(disposal).post("/disposals").then();
  }

  private static Map<String, Object> asking(List<String> barcodes, String reason) {
    var disposal = new HashMap<String, Object>();
    disposal.put("site", "HDB");
    disposal.put("reason", reason);
    disposal.put("method", "INCINERATION");
    disposal.put("barcodes", barcodes);
    disposal.put("signature", signature("", TestBiobank.PASSWORD, "PERFORMED"));
    disposal.put("witness", signature(TestBiobank.BENCH, TestBiobank.PASSWORD, "WITNESSED"));
    return disposal;
  }

  private static Map<String, Object> signature(String name, String password, String meaning) {
    var claim = new HashMap<String, Object>();
    claim.put("password", password);
    claim.put("meaning", meaning);
    claim.put("reason", "List 17");
    if (!name.isEmpty()) {
      claim.put("username", name);
    }
    return claim;
  }
}
