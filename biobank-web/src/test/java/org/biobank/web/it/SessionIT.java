package org.biobank.web.it;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in, and what a request without a valid session is worth. */
class SessionIT extends BiobankIT {
  @Test
  void aSessionThatHasEndedOpensNothing() {
    var bench = signIn(TestBiobank.BENCH);
    bench.request().get("/session").then().statusCode(200).body("csrfToken", notNullValue());
    rows(
        handle ->
            handle.execute(
                "UPDATE access_token SET expires_at = UTC_TIMESTAMP(6) WHERE token_hash = UNHEX(SHA2(?, 256))",
                bench.cookie()));

    bench
        .request()
        .get("/containers")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("slug", equalTo("login-required"));
    var before = count("SELECT COUNT(*) FROM donor");
    bench.request().body(Map.of("site", "HDB")).post("/donors").then().statusCode(401);
    assertThat(count("SELECT COUNT(*) FROM donor")).isEqualTo(before);
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    var bench = signIn(TestBiobank.BENCH);
    bench.request().delete("/session").then().statusCode(204);
    bench.request().get("/session").then().statusCode(401).body("slug", equalTo("login-required"));
  }

  @Test
  void aChangeWithoutTheSessionsTokenOrAKeyIsRefused() {
    var bench = signIn(TestBiobank.BENCH);
    withCookie(bench)
        .header("Idempotency-Key", "it-session-1")
        .body(Map.of())
        .post("/api/donors")
        .then()
        .statusCode(403)
        .body("slug", equalTo("csrf-token-missing"));
    withCookie(bench)
        .header("X-CSRF-Token", bench.csrfToken())
        .body(Map.of())
        .post("/api/donors")
        .then()
        .statusCode(400)
        .body("slug", equalTo("idempotency-key-required"));
  }

  @Test
  void whateverAnswersNamesTheRequest() {
    var id = "0199f75b-55c9-788d-b37c-dbde4a7fee53";
    for (var path :
        new String[] {"/api/session", "/api/nowhere", "/epcis/events", "/fhir/metadata"}) {
      given()
          .noFiltersOfType(AsDescribed.class)
          .baseUri(base.toString())
          .header("X-Request-Id", id)
          .get(path)
          .then()
          .header("X-Request-Id", equalTo(id));
      given()
          .noFiltersOfType(AsDescribed.class)
          .baseUri(base.toString())
          .header("X-Request-Id", "not one")
          .get(path)
          .then()
          .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }
  }

  @Test
  void madeUpTokensOpenNothing() {
    for (var cookie : new String[] {"", "x", "' OR '1'='1", "A".repeat(5_000)}) {
      given()
          .baseUri(base.toString())
          .cookie("biobank_session", cookie)
          .get("/api/containers")
          .then()
          .statusCode(401);
    }
    given()
        .baseUri(base.toString())
        .header("Authorization", "Bearer abc")
        .get("/fhir/Patient")
        .then()
        .statusCode(401)
        .body("resourceType", equalTo("OperationOutcome"));
  }

  @Test
  void aWrongPasswordSaysNothingOfWhetherTheNameIsKnown() {
    var known = login(TestBiobank.MANAGER, "wrong").statusCode(401).extract();
    var unknown = login("nobody.at.all", "wrong").statusCode(401).extract();

    assertThat(known.<String>path("detail")).isEqualTo(unknown.<String>path("detail"));
    assertThat(known.<String>path("slug")).isEqualTo("login-failed");
  }

  @Test
  void aNameThatNobodyCanHaveIsCountedAsAnUnknownOneIs() {
    for (int i = 0; i < 10; i++) {
      login("Müller-" + "😀".repeat(3), "guess " + i)
          .statusCode(401)
          .body("slug", equalTo("login-failed"));
    }

    login("müller-" + "😀".repeat(3), "guess 11")
        .statusCode(429)
        .body("slug", equalTo("too-many-logins"));
  }

  @Test
  void theAuditIsSearchedByNamesThatNobodyCanHave() {
    login("übung", "wrong").statusCode(401);
    var auditor = signIn(TestBiobank.AUDITOR);
    auditor
        .request()
        .queryParam("subject", "übung")
        .get("/audit")
        .then()
        .statusCode(200)
        .body("items.action", hasItem("Login"));
    for (var parameter : new String[] {"actor", "outcome"}) {
      auditor
          .request()
          .queryParam(parameter, "müller")
          .get("/audit")
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
    }
    auditor
        .request()
        .queryParam(
            "cursor",
            Base64.getUrlEncoder().withoutPadding().encodeToString("müller".getBytes(UTF_8)))
        .get("/audit")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("cursor"));
  }

  @Test
  void manyWrongPasswordsCloseTheDoorForAWhile() {
    for (int i = 0; i < 10; i++) {
      login("victim.of.guessing", "guess " + i);
    }

    login("victim.of.guessing", "guess 11")
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("slug", equalTo("too-many-logins"));
  }

  @Test
  void emptyAndOverlongCredentialsAreNamed() {
    login("", "x").statusCode(400).body("errors.pointer", hasItem("/username"));
    login("x".repeat(65), "y".repeat(201))
        .statusCode(400)
        .body("errors.pointer", hasItem("/username"))
        .body("errors.pointer", hasItem("/password"))
        .body("detail", not(equalTo("y".repeat(201))));
  }

  private ValidatableResponse login(String username, String password) {
    return given()
        .baseUri(base.toString())
        .contentType(ContentType.JSON)
        .body(Map.of("username", username, "password", password))
        .post("/api/session")
        .then();
  }

  private RequestSpecification withCookie(Person person) {
    return given()
        .baseUri(person.base())
        .cookie("biobank_session", person.cookie())
        .contentType(ContentType.JSON);
  }
}
