package org.biobank.web.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.identity.Passwords;
import org.biobank.identity.Role;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryFeedIT extends BiobankIT {
  private static final String NORTH = "registry.north";
  private static final String EMPTY = "registry.empty";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @BeforeEach
  void twoRegistries() {
    if (count("SELECT COUNT(*) FROM registry") == 0) {
      rows(
          handle -> {
            registry(handle, "NORTH", NORTH, "NEPHRO-1");
            registry(handle, "EMPTY", EMPTY, "");
            return true;
          });
    }
  }

  @Test
  void aRegistryPullsWhatConsentCoversAndSeesItTakenBack() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var barcodes = tubes(bench, 3);
    String donor =
        bench.request().get("/specimens/" + barcodes.get(0)).then().extract().path("donor");

    assertThat(feed(manager, "NORTH").getString("status")).isEqualTo("COMPLETED");
    var patients = pull("/fhir/Patient?_count=1");
    var specimens = pull("/fhir/Specimen?_count=1000");
    assertThat(specimens).hasSizeGreaterThanOrEqualTo(3);
    assertThat(specimens.toString()).doesNotContain(barcodes).doesNotContain(donor);

    withdraw(manager, donor);
    var second = feed(manager, "NORTH");
    assertThat(second.getInt("deleted")).isEqualTo(4);
    assertThat(second.getInt("created")).isZero();
    assertThat(pull("/fhir/Specimen?_count=1000")).hasSize(specimens.size() - 3);
    assertThat(pull("/fhir/Patient")).hasSize(patients.size() - 1);
    var taken =
        pull("/fhir/Specimen/_history?_count=1000").stream()
            .filter(entry -> String.valueOf(entry.get("request")).contains("DELETE"))
            .toList();
    assertThat(taken).hasSizeGreaterThanOrEqualTo(3);
    var url = String.valueOf(taken.get(0).get("fullUrl"));
    machine(NORTH).get(url).then().statusCode(410).contentType("application/fhir+json");
  }

  @Test
  void aFeedThatFindsNothingNewWritesNothingAndLeavesPoolsOutOfItsCount() {
    var bench = signIn(TestBiobank.BENCH);
    pool(bench, tubes(bench, 1).get(0), tubes(bench, 1).get(0));
    var manager = signIn(TestBiobank.MANAGER);
    feed(manager, "NORTH");
    var again = feed(manager, "NORTH");
    assertThat(again.getInt("created") + again.getInt("updated") + again.getInt("deleted"))
        .isZero();
    assertThat(again.getInt("read")).isEqualTo(again.getInt("total")).isPositive();
  }

  @Test
  void whatIsUnchangedIsNotSentAgainAndAnotherRegistryKnowsNothingOfIt() {
    tubes(signIn(TestBiobank.BENCH), 1);
    feed(signIn(TestBiobank.MANAGER), "NORTH");
    String url =
        machine(NORTH).get("/fhir/Specimen?_count=1").then().extract().path("entry[0].fullUrl");
    var tag = machine(NORTH).get(url).then().statusCode(200).extract().header("ETag");
    assertThat(tag).isEqualTo("W/\"1\"");
    machine(NORTH).header("If-None-Match", tag).get(url).then().statusCode(304);
    machine(EMPTY).get(url).then().statusCode(404);
    assertThat(machine(EMPTY).get("/fhir/Specimen").then().extract().<Integer>path("total"))
        .isZero();
  }

  @Test
  void refusalsAreOperationOutcomes() {
    var outcome = "OperationOutcome";
    var open = given().baseUri(base.toString());
    assertThat(
            open.get("/fhir/Patient").then().statusCode(401).extract().<String>path("resourceType"))
        .isEqualTo(outcome);
    for (var wrong :
        List.of(
            "/fhir/Patient?_count=many",
            "/fhir/Patient?_lastUpdated=yesterday",
            "/fhir/Patient?_page=%27%20OR%201=1")) {
      var answer = machine(NORTH).urlEncodingEnabled(false).get(wrong).then().statusCode(400);
      assertThat(answer.extract().<String>path("resourceType")).isEqualTo(outcome);
    }
    machine(NORTH).get("/fhir/Nothing").then().statusCode(404);
    machine(NORTH).accept("application/fhir+xml").get("/fhir/Patient").then().statusCode(406);
    machine(NORTH)
        .header("Prefer", "handling=strict")
        .get("/fhir/Patient?foo=1")
        .then()
        .statusCode(400);
    machine(NORTH).get("/fhir/Patient?foo=1").then().statusCode(200);
  }

  @Test
  void onlyWhoMayFeedsARegistryAndOnlyOneThatThereIs() {
    signIn(TestBiobank.BENCH).request().post("/registries/NORTH/feed-runs").then().statusCode(403);
    var manager = signIn(TestBiobank.MANAGER);
    manager.request().post("/registries/NOWHERE/feed-runs").then().statusCode(404);
    manager.request().get("/feed-runs/" + Ids.next()).then().statusCode(404);
  }

  /** Of two donors, as each visit is of a new one: no registry's sample. */
  private static void pool(Person bench, String one, String other) {
    var parents =
        List.of(Map.of("barcode", one, "quantity", 1), Map.of("barcode", other, "quantity", 1));
    bench.request().body(Map.of("parents", parents)).post("/pools").then().statusCode(201);
  }

  private JsonPath feed(Person manager, String registry) {
    String id =
        manager
            .request()
            .post("/registries/" + registry + "/feed-runs")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    var until = Instant.now().plus(PATIENCE);
    while (true) {
      var run =
          manager.request().get("/feed-runs/" + id).then().statusCode(200).extract().jsonPath();
      if (!run.getString("status").equals("RUNNING") || Instant.now().isAfter(until)) {
        return run;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every entry, page after page by the links. */
  private List<Map<String, Object>> pull(String address) {
    var entries = new ArrayList<Map<String, Object>>();
    var token = token(NORTH);
    @Nullable String next = address;
    while (next != null) {
      var page =
          bearer(token)
              .urlEncodingEnabled(false)
              .get(next)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      entries.addAll(
          Optional.ofNullable(page.<Map<String, Object>>getList("entry")).orElse(List.of()));
      next = page.getString("link.find { it.relation == 'next' }?.url");
    }
    return entries;
  }

  private RequestSpecification machine(String client) {
    return bearer(token(client));
  }

  private RequestSpecification bearer(String token) {
    return given().baseUri(base.toString()).header("Authorization", "Bearer " + token);
  }

  private String token(String client) {
    return given()
        .baseUri(base.toString())
        .contentType(ContentType.URLENC)
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", TestBiobank.PASSWORD)
        .post("/api/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static void withdraw(Person manager, String donor) {
    manager
        .request()
        .body(
            Map.of(
                "scope", "FULL",
                "requestedBy", "DONOR",
                "requestedAt", Instant.now().minusSeconds(5).toString()))
        .post("/donors/" + donor + "/withdrawal")
        .then()
        .statusCode(200);
  }

  private static void registry(Handle handle, String code, String client, String study) {
    var registry = Ids.next();
    var user = Ids.next();
    handle.execute(
        """
        INSERT INTO app_user (id, username, display_name, kind, password_hash, status, created_at)
        VALUES (?, ?, ?, 'MACHINE', ?, 'ACTIVE', UTC_TIMESTAMP(6))
        """,
        user,
        client,
        client,
        Passwords.hash(TestBiobank.PASSWORD));
    handle.execute(
        "INSERT INTO role_grant (id, user_id, role) VALUES (?, ?, ?)",
        Ids.next(),
        user,
        Role.REGISTRY.name());
    handle.execute(
        """
        INSERT INTO registry (id, code, name, dialect, canonical_base, outside_gdpr, client_id)
        VALUES (?, ?, ?, 'BBMRI_DE', 'https://fhir.bbmri.de', FALSE, ?)
        """,
        registry,
        code,
        code,
        user);
    handle.execute(
        "INSERT INTO registry_study (registry_id, study_id) SELECT ?, id FROM study WHERE code = ?",
        registry,
        study);
  }
}
