package org.biobank.web.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.web.it.CountedRacks.countBox;
import static org.biobank.web.it.CountedRacks.openStockTake;
import static org.biobank.web.it.CountedRacks.signed;
import static org.biobank.web.it.CountedRacks.store;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.custody.Finding;
import org.biobank.custody.LogAudit;
import org.biobank.custody.LogKey;
import org.biobank.custody.LogLine;
import org.biobank.custody.Trust;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class SignatureIT extends BiobankIT {
  private static final String TRIGGER =
      """
      CREATE TRIGGER custody_signature_is_never_changed BEFORE UPDATE ON custody_signature FOR EACH ROW
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'signatures are never changed'
      """;

  @Test
  void anActThatMustBeSignedIsNotDoneWithout() {
    var take = different("SG-NONE");
    correct(signIn(TestBiobank.MANAGER), take, Map.of())
        .statusCode(422)
        .body("slug", equalTo("signature-required"))
        .body("member", equalTo("signature"));
    assertUntouched("SG-NONE");
  }

  @Test
  void aWrongPasswordSignsNothingAndIsCountedAndAudited() {
    var signer = newManager();
    var take = different("SG-WRONG");
    var person = signIn(signer);
    for (int i = 0; i < 10; i++) {
      correct(person, take, signed("guess " + i))
          .statusCode(422)
          .body("slug", equalTo("signature-refused"));
    }
    correct(person, take, signed(TestBiobank.PASSWORD))
        .statusCode(429)
        .body("slug", equalTo("too-many-logins"));
    assertUntouched("SG-WRONG");
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM audit_entry e JOIN app_user u ON u.id = e.actor_id
                WHERE e.action = 'Sign' AND e.outcome = 'DENIED' AND e.subject = ? AND u.username = ?
                """,
                signer,
                signer))
        .isEqualTo(10);
  }

  @Test
  void nobodySignsInAnothersName() {
    var take = different("SG-NAME");
    var claim =
        Map.of(
            "username",
            TestBiobank.MANAGER,
            "password",
            TestBiobank.PASSWORD,
            "meaning",
            "CORRECTED",
            "reason",
            "Counted twice");
    correct(signIn(newManager()), take, Map.of("signature", claim))
        .statusCode(422)
        .body("slug", equalTo("signature-refused"));
    assertUntouched("SG-NAME");
  }

  @Test
  void aMeaningThatDoesNotFitTheActIsRefused() {
    var take = different("SG-MEANING");
    var claim =
        Map.of("password", TestBiobank.PASSWORD, "meaning", "WITNESSED", "reason", "I looked on");
    correct(signIn(TestBiobank.MANAGER), take, Map.of("signature", claim))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/signature/meaning"));
    assertUntouched("SG-MEANING");
  }

  @Test
  void aMachineCannotSign() {
    var take = different("SG-MACHINE");
    String token =
        given()
            .baseUri(base.toString())
            .contentType(ContentType.URLENC)
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", TestBiobank.SCANNER)
            .formParam("client_secret", TestBiobank.PASSWORD)
            .post("/api/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    given()
        .baseUri(base.toString())
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(signed(TestBiobank.PASSWORD))
        .post("/api/stock-takes/" + take + "/corrections")
        .then()
        .statusCode(422)
        .body("slug", equalTo("signature-refused"))
        .body("detail", containsString("machine"));
  }

  @Test
  void thePasswordIsKeptNowhere() {
    var take = different("SG-SECRET");
    correct(signIn(TestBiobank.MANAGER), take, signed(TestBiobank.PASSWORD)).statusCode(200);
    correct(signIn(TestBiobank.MANAGER), take, signed("a" + TestBiobank.PASSWORD))
        .statusCode(422)
        .body("detail", not(containsString(TestBiobank.PASSWORD)));
    for (var where :
        List.of(
            "idempotency_record WHERE result LIKE ?",
            "audit_entry WHERE CONCAT_WS(' ', subject, reason, action) LIKE ?",
            "custody_signature WHERE CONCAT_WS(' ', reason, username, printed_name) LIKE ?",
            "failed_login WHERE username LIKE ?")) {
      assertThat(count("SELECT COUNT(*) FROM " + where, "%" + TestBiobank.PASSWORD + "%")).isZero();
    }
  }

  @Test
  void aRepeatedRequestSignsOnce() {
    var take = different("SG-TWICE");
    var manager = signIn(TestBiobank.MANAGER);
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      manager
          .request(key)
          .body(signed(TestBiobank.PASSWORD))
          .post("/stock-takes/" + take + "/corrections")
          .then()
          .statusCode(200);
    }
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM custody_signature s JOIN custody_event e ON e.id = s.event_id
                WHERE e.note = ?
                """,
                "stock-take " + take))
        .isEqualTo(1);
  }

  @Test
  void aSignatureChangedInTheDatabaseIsFound() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    box("SG-TAMPER", "FRZ-80");
    store(bench, "SG-TAMPER", 0, List.of(tube));
    var take = openStockTake(bench, "SG-TAMPER");
    countBox(bench, take, "SG-TAMPER", List.of("", tube));
    correct(signIn(TestBiobank.MANAGER), take, signed(TestBiobank.PASSWORD)).statusCode(200);
    assertVerification(tube, "VERIFIED");
    rows(handle -> handle.execute("DROP TRIGGER custody_signature_is_never_changed"));
    changeReason(tube, "Never counted");
    assertVerification(tube, "BROKEN");
    changeReason(tube, "Counted twice, agreed");
    rows(handle -> handle.execute(TRIGGER));
    assertVerification(tube, "VERIFIED");
  }

  @Test
  void theExportCarriesTheSignaturesAndItsCheckMissesOneThatWasCutOut() {
    var take = different("SG-EXPORT");
    correct(signIn(TestBiobank.MANAGER), take, signed(TestBiobank.PASSWORD)).statusCode(200);
    await("SELECT COUNT(*) = 0 FROM custody_pending");
    var export = signIn(TestBiobank.AUDITOR).request().get("/custody/export").asString();
    var lines = export.lines().map(line -> LogLine.parse(line).orElseThrow()).toList();
    var key =
        LogKey.parse(given().baseUri(base.toString()).get("/api/custody/keys").path("key[0]"));
    assertThat(LogAudit.check(lines::iterator, Trust.in(key)).findings()).isEmpty();
    var cut = lines.stream().filter(line -> !(line instanceof LogLine.Signed)).toList();
    assertThat(cut).hasSizeLessThan(lines.size());
    assertThat(LogAudit.check(cut::iterator, Trust.in(key)).findings())
        .extracting(Finding::kind)
        .containsOnly(Finding.Kind.DROPPED);
  }

  @Test
  void aSiteCanHaveItsHandoversSigned() {
    var sender = signIn(TestBiobank.BENCH);
    var tube = tubes(sender, 1).get(0);
    rows(handle -> handle.execute("UPDATE site SET signs_handovers = TRUE WHERE code = 'HDB'"));
    try {
      var code = packed(sender, tube);
      var handover =
          new HashMap<String, Object>(
              Map.of(
                  "courier",
                  TestBiobank.COURIER,
                  "seal",
                  "S-1",
                  "handedOverAt",
                  Instant.now().toString()));
      handOver(sender, code, handover).statusCode(422).body("slug", equalTo("signature-required"));
      handover.putAll(
          Map.of(
              "signature",
              Map.of(
                  "password", TestBiobank.PASSWORD, "meaning", "PERFORMED", "reason", "Sent off")));
      handOver(sender, code, handover).statusCode(200);
      sender
          .request()
          .get("/shipments/" + code + "/custody")
          .then()
          .body("verification.status", equalTo("VERIFIED"))
          .body("events[-1].signatures[0].meaning", equalTo("PERFORMED"));
    } finally {
      rows(handle -> handle.execute("UPDATE site SET signs_handovers = FALSE WHERE code = 'HDB'"));
    }
  }

  private static String packed(Person sender, String tube) {
    String code =
        sender
            .request()
            .body(
                Map.of(
                    "fromSite", "HDB",
                    "toSite", "MUC",
                    "carrier", "MediCourier",
                    "category", "UN3373",
                    "coolant", "DRY_ICE",
                    "dryIceKg", 5,
                    "celsiusMax", -60,
                    "couriers", List.of(TestBiobank.COURIER)))
            .post("/shipments")
            .then()
            .statusCode(201)
            .extract()
            .path("code");
    sender
        .request()
        .body(Map.of("barcodes", List.of(tube)))
        .post("/shipments/" + code + "/items")
        .then()
        .statusCode(200);
    return code;
  }

  private static ValidatableResponse handOver(
      Person sender, String code, Map<String, Object> handover) {
    return sender
        .request()
        .header("If-Match", "\"1\"")
        .body(handover)
        .post("/shipments/" + code + "/handover")
        .then();
  }

  private void changeReason(String tube, String reason) {
    rows(
        handle ->
            handle.execute(
                """
                UPDATE custody_signature s
                JOIN custody_event e ON e.id = s.event_id
                JOIN specimen t ON t.id = e.subject_id
                SET s.reason = ? WHERE t.barcode = ?
                """,
                reason,
                tube));
  }

  private void assertVerification(String tube, String status) {
    signIn(TestBiobank.MANAGER)
        .request()
        .get("/specimens/" + tube + "/custody")
        .then()
        .statusCode(200)
        .body("verification.status", equalTo(status));
  }

  /** A stock-take of a box whose one tube was found at another place. */
  private String different(String box) {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 1);
    box(box, "FRZ-80");
    store(bench, box, 0, tubes);
    var take = openStockTake(bench, box);
    countBox(bench, take, box, List.of("", tubes.get(0)));
    return take;
  }

  private static ValidatableResponse correct(Person person, String take, Map<String, ?> body) {
    return person.request().body(body).post("/stock-takes/" + take + "/corrections").then();
  }

  private void assertUntouched(String box) {
    assertThat(count("SELECT version FROM container WHERE code = ?", box)).isEqualTo(1);
  }

  /** Somebody whose failed attempts count against nobody else. */
  private String newManager() {
    var name = "signer." + UUID.randomUUID();
    rows(
        handle -> {
          handle.execute(
              """
              INSERT INTO app_user (id, username, display_name, kind, password_hash, status, created_at)
              SELECT ?, ?, 'Signer', kind, password_hash, status, created_at FROM app_user WHERE username = ?
              """,
              Ids.next(),
              name,
              TestBiobank.MANAGER);
          return handle.execute(
              """
              INSERT INTO role_grant (id, user_id, role, site_id)
              SELECT ?, n.id, g.role, g.site_id FROM app_user n, role_grant g JOIN app_user m ON m.id = g.user_id
              WHERE n.username = ? AND m.username = ?
              """,
              Ids.next(),
              name,
              TestBiobank.MANAGER);
        });
    return name;
  }
}
