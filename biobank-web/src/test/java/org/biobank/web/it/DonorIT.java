package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DonorIT extends BiobankIT {
  private static final String HOSTILE = "<script>alert(1)</script>'; DROP TABLE donor; --";

  @Test
  void emptyFieldsAreNamedAllAtOnceAndNobodyIsRegistered() {
    var donors = count("SELECT COUNT(*) FROM donor");
    signIn(TestBiobank.BENCH)
        .request()
        .body(
            Map.of(
                "site",
                "",
                "study",
                "",
                "identity",
                Map.of("givenName", " ", "familyName", "x".repeat(101)),
                "consent",
                Map.of("form", "", "provisions", List.of())))
        .post("/donors")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("slug", equalTo("invalid-request"))
        .body(
            "errors.pointer",
            hasItems(
                "/site",
                "/study",
                "/identity/givenName",
                "/identity/familyName",
                "/identity/birthDate",
                "/identity/sex",
                "/consent/form",
                "/consent/signedAt",
                "/consent/provisions"));
    assertThat(count("SELECT COUNT(*) FROM donor")).isEqualTo(donors);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"site\":", "[]", "\"HDB\"", "{\"site\":{}}", "{\"nobody\":1}", "", "null"})
  void aBodyThatIsNoDonorIsRefused(String body) {
    var donors = count("SELECT COUNT(*) FROM donor");
    signIn(TestBiobank.BENCH).request().body(body).post("/donors").then().statusCode(400);
    assertThat(count("SELECT COUNT(*) FROM donor")).isEqualTo(donors);
  }

  @Test
  void aConsentThatSaysTwoThingsToOnePurposeIsRefused() {
    var donor = newDonor("Erika");
    donor.put(
        "consent",
        Map.of(
            "form", "BROAD-2.1",
            "signedAt", "2026-01-05T09:00:00Z",
            "provisions",
                List.of(
                    Map.of("purpose", "USE", "decision", "PERMIT"),
                    Map.of("purpose", "USE", "decision", "DENY"))));
    signIn(TestBiobank.BENCH)
        .request()
        .body(donor)
        .post("/donors")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/consent/provisions/1/purpose")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO-SUCH-STUDY", "Größe", "' OR 1=1 --"})
  void anUnknownStudyIsNotFound(String study) {
    var donor = newDonor("Erika");
    donor.put("study", study);
    signIn(TestBiobank.BENCH)
        .request()
        .body(donor)
        .post("/donors")
        .then()
        .statusCode(404)
        .body("slug", equalTo("study-not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D-999999", "Müller", "' OR 1=1 --"})
  void anUnknownDonorIsNotFound(String code) {
    signIn(TestBiobank.MANAGER)
        .request()
        .get("/donors/{code}", code)
        .then()
        .statusCode(404)
        .body("slug", equalTo("donor-not-found"));
  }

  @Test
  void aNameThatIsSearchedForAsACodeFindsNobody() {
    var bench = signIn(TestBiobank.BENCH);
    register(bench, newDonor("Erika"));
    bench
        .request()
        .queryParam("query", "Müller")
        .get("/donors")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    bench
        .request()
        .queryParam("cursor", cursor("Müller")) // no list gave it
        .get("/donors")
        .then()
        .statusCode(400);
  }

  @Test
  void aFormThatCanBeNoCodeIsRefused() {
    var donor = newDonor("Erika");
    donor.put(
        "consent",
        Map.of(
            "form", "Einwilligung für alles",
            "signedAt", "2026-01-05T09:00:00Z",
            "provisions", List.of(Map.of("purpose", "COLLECT", "decision", "PERMIT"))));
    signIn(TestBiobank.BENCH)
        .request()
        .body(donor)
        .post("/donors")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/consent/form")));
  }

  @Test
  void anEnrolmentWaitsForNoOtherDonor() {
    var bench = signIn(TestBiobank.BENCH);
    var locked = register(bench, newDonor("Erika"));
    rows(
        handle -> {
          handle.execute("START TRANSACTION");
          handle.select("SELECT id FROM donor WHERE code = ? FOR UPDATE", locked).mapToMap().one();
          register(bench, newDonor("Erna"));
          return handle.execute("ROLLBACK");
        });
  }

  @Test
  void aCodeThatIsTakenIsPassedOver() {
    var bench = signIn(TestBiobank.BENCH);
    int number = Integer.parseInt(register(bench, newDonor("Erika")).substring(2));
    var taken = "D-%06d".formatted(number + 1);
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO donor (id, code, site_id, sex, birth_year, status, enrolled_at)
                SELECT UUID(), ?, site_id, sex, birth_year, status, enrolled_at FROM donor WHERE code = ?
                """,
                taken,
                "D-%06d".formatted(number)));
    assertThat(register(bench, newDonor("Erna"))).isEqualTo("D-%06d".formatted(number + 2));
  }

  @Test
  void codesGoOnAfterTheLastOfSixDigits() {
    var bench = signIn(TestBiobank.BENCH);
    rows(handle -> handle.select("SELECT SETVAL(donor_number, 999999)").mapToMap().one());
    assertThat(register(bench, newDonor("Erika"))).isEqualTo("D-1000000");
    assertThat(register(bench, newDonor("Erna"))).isEqualTo("D-1000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-200000-01-01", "0001-01-01"})
  void aBirthBeforeAnyonesTimeIsRefused(String birthDate) {
    var donor = newDonor("Erika");
    donor.put(
        "identity",
        Map.of("givenName", "Erika", "familyName", "M", "birthDate", birthDate, "sex", "FEMALE"));
    signIn(TestBiobank.BENCH).request().body(donor).post("/donors").then().statusCode(400);
  }

  @Test
  void aNameOfMarkupAndSqlIsKeptAsWrittenAndReadBackByThoseWhoMay() {
    var code = register(signIn(TestBiobank.BENCH), newDonor(HOSTILE));
    signIn(TestBiobank.MANAGER)
        .request()
        .get("/donors/" + code + "/identity")
        .then()
        .statusCode(200)
        .body("givenName", equalTo(HOSTILE));
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND action LIKE '%Identity%' AND outcome = 'SEEN'",
                code))
        .isEqualTo(1);
  }

  @Test
  void theBenchMaySeeADonorButNotWhoItIsAndTheAttemptIsAudited() {
    var bench = signIn(TestBiobank.BENCH);
    var code = register(bench, newDonor("Erika"));
    bench.request().get("/donors/" + code).then().statusCode(200).body("code", equalTo(code));
    bench
        .request()
        .get("/donors/" + code + "/identity")
        .then()
        .statusCode(403)
        .body("slug", equalTo("not-permitted"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND outcome = 'DENIED'", code))
        .isEqualTo(1);
  }

  @Test
  void anotherSitesDonorIsRefusedAndMissingFromTheList() {
    var code = register(signIn(TestBiobank.BENCH), newDonor("Erika"));
    var munich = signIn(TestBiobank.BENCH_MUC);
    munich
        .request()
        .get("/donors/" + code)
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    munich.request().get("/donors?query=" + code).then().statusCode(200).body("items", hasSize(0));
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND reason = 'outside-your-scope'",
                code))
        .isEqualTo(1);
  }

  @Test
  void aWithdrawalHoldsWhatStandsInTheStoreAndEndsCollection() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    String code = bench.request().get("/specimens/" + tubes.get(0)).path("donor");
    withdraw(code, "NO_NEW_USE").statusCode(200).body("held", hasItems(tubes.toArray()));
    bench
        .request()
        .get("/specimens/" + tubes.get(0) + "/custody")
        .then()
        .body("verification.status", equalTo("VERIFIED"))
        .body("events.businessStep", equalTo(List.of("COLLECTING", "HOLDING")))
        .body("events[1].disposition", equalTo("UNAVAILABLE"));
    bench
        .request()
        .get("/specimens/" + tubes.get(0))
        .then()
        .body("status", equalTo("ON_HOLD"))
        .body("holds.reason", hasItem("CONSENT_WITHDRAWN"));
    bench
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("count", 1, "quantityEach", 1))
        .post("/specimens/" + tubes.get(0) + "/aliquots")
        .then()
        .statusCode(422)
        .body("slug", equalTo("specimen-not-available"));
  }

  @Test
  void whoAsksForNoContactKeepsHelpingResearch() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 1);
    String code = bench.request().get("/specimens/" + tubes.get(0)).path("donor");
    withdraw(code, "NO_CONTACT").statusCode(200).body("held", hasSize(0));
    bench.request().get("/specimens/" + tubes.get(0)).then().body("status", equalTo("AVAILABLE"));
  }

  @Test
  void aMissingTubeStaysMissingAndIsHeldAllTheSame() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    String donor = bench.request().get("/specimens/" + tubes.get(0)).then().extract().path("donor");
    rows(
        handle ->
            handle.execute(
                "UPDATE specimen SET status = 'MISSING' WHERE barcode = ?", tubes.get(1)));

    withdraw(donor, "FULL")
        .statusCode(200)
        .body("held", equalTo(List.of(tubes.get(0))))
        .body("missing", equalTo(List.of(tubes.get(1))));
    bench
        .request()
        .get("/specimens/" + tubes.get(1))
        .then()
        .body("status", equalTo("MISSING"))
        .body("holds.reason", hasItem("CONSENT_WITHDRAWN"));
  }

  @Test
  void theBenchMayNotRecordAWithdrawal() {
    var bench = signIn(TestBiobank.BENCH);
    var code = register(bench, newDonor("Erika"));
    bench
        .request()
        .body(withdrawal("FULL"))
        .post("/donors/" + code + "/withdrawal")
        .then()
        .statusCode(403)
        .body("slug", equalTo("not-permitted"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM withdrawal w JOIN donor d ON d.id = w.donor_id WHERE d.code = ?",
                code))
        .isZero();
  }

  private ValidatableResponse withdraw(String code, String scope) {
    return signIn(TestBiobank.MANAGER)
        .request()
        .body(withdrawal(scope))
        .post("/donors/" + code + "/withdrawal")
        .then();
  }

  private static Map<String, String> withdrawal(String scope) {
    return Map.of("scope", scope, "requestedBy", "DONOR", "requestedAt", "2026-04-01T10:00:00Z");
  }

  private static String register(Person bench, Map<String, Object> donor) {
    return bench
        .request()
        .body(donor)
        .post("/donors")
        .then()
        .statusCode(201)
        .extract()
        .path("code");
  }

  private static Map<String, Object> newDonor(String givenName) {
    var donor = new HashMap<String, Object>();
    donor.put("site", "HDB");
    donor.put("study", "NEPHRO-1");
    donor.put(
        "identity",
        Map.of(
            "givenName", givenName,
            "familyName", "Mustermann",
            "birthDate", "1964-08-12",
            "sex", "FEMALE"));
    donor.put(
        "consent",
        Map.of(
            "form", "BROAD-2.1",
            "signedAt", "2026-01-05T09:00:00Z",
            "provisions", List.of(Map.of("purpose", "COLLECT", "decision", "PERMIT"))));
    return donor;
  }
}
