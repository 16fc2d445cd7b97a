package org.biobank.web.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.biobank.shared.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * What every in-container test stands on: the deployed WAR, people who are signed in, and a look at
 * the rows.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
abstract class BiobankIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @ArquillianResource protected URL base;

  @Deployment(testable = false)
  static WebArchive war() {
    var built = new File(System.getProperty("biobank.it.folder"), "biobank.war");
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war").importFrom(built).as(WebArchive.class);
  }

  /** Requests of one signed-in person, each with an idempotency key of its own. */
  protected Person signIn(String username) {
    var answer =
        given()
            .baseUri(base.toString())
            .contentType(ContentType.JSON)
            .body(Map.of("username", username, "password", TestBiobank.PASSWORD))
            .post("/api/session")
            .then()
            .statusCode(200)
            .extract();
    return new Person(base.toString(), answer.cookie("biobank_session"), answer.path("csrfToken"));
  }

  /** One request of a machine user, with a token and an idempotency key of its own. */
  protected RequestSpecification device(String username) {
    String token =
        given()
            .baseUri(base.toString())
            .contentType(ContentType.URLENC)
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", username)
            .formParam("client_secret", TestBiobank.PASSWORD)
            .post("/api/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given()
        .filter(new AsDescribed())
        .baseUri(base.toString())
        .basePath("/api")
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON);
  }

  /** A signed-in person's browser. */
  protected record Person(String base, String cookie, String csrfToken) {
    RequestSpecification request() {
      return request(UUID.randomUUID().toString());
    }

    RequestSpecification request(String idempotencyKey) {
      return given()
          .filter(new AsDescribed())
          .baseUri(base)
          .basePath("/api")
          .cookie("biobank_session", cookie)
          .header("X-CSRF-Token", csrfToken)
          .header("Idempotency-Key", idempotencyKey)
          .contentType(ContentType.JSON);
    }
  }

  /** A donor of Heidelberg who permits everything. */
  protected String donor(Person bench) {
    return enrol(bench, "NEPHRO-1").statusCode(201).extract().path("code");
  }

  /** Somebody of Heidelberg who permits everything, into a study. */
  protected ValidatableResponse enrol(Person bench, String study) {
    var provisions = new ArrayList<Map<String, String>>();
    for (var purpose : List.of("COLLECT", "STORE", "USE", "SHARE_DATA", "TRANSFER", "RECONTACT")) {
      provisions.add(Map.of("purpose", purpose, "decision", "PERMIT"));
    }
    return bench
        .request()
        .body(
            Map.of(
                "site",
                "HDB",
                "study",
                study,
                "identity",
                Map.of(
                    "givenName", "Erika",
                    "familyName", "Mustermann",
                    "birthDate", "1964-08-12",
                    "sex", "FEMALE"),
                "consent",
                Map.of(
                    "form", "BROAD-2.1",
                    "signedAt", "2026-01-05T09:00:00Z",
                    "provisions", provisions)))
        .post("/donors")
        .then();
  }

  /** Plasma tubes of one visit, with the barcodes they were given. */
  protected List<String> tubes(Person bench, int count) {
    var tube = Map.of("type", "PLASMA", "quantity", 2);
    return bench
        .request()
        .body(
            Map.of(
                "donor", donor(bench),
                "study", "NEPHRO-1",
                "event", "V1",
                "site", "HDB",
                "visitedAt", "2026-03-02T08:00:00Z",
                "specimens", Collections.nCopies(count, tube)))
        .post("/visits")
        .then()
        .statusCode(201)
        .extract()
        .path("specimens.barcode");
  }

  /** A cursor as a list wraps it: where its page begins. */
  protected static String cursor(String last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.getBytes(StandardCharsets.UTF_8));
  }

  protected void box(String code, String freezer) {
    jdbi().useHandle(handle -> TestBiobank.box(handle, code, freezer));
  }

  /** A number out of the database. */
  protected long count(String sql, Object... binds) {
    return rows(handle -> handle.select(sql, binds).mapTo(Long.class).one());
  }

  /** Until the query counts something; for what happens on other threads. */
  protected void await(String sql) {
    var end = Instant.now().plus(PATIENCE);
    while (count(sql) == 0) {
      assertThat(Instant.now()).as("time for " + sql).isBefore(end);
      pause();
    }
  }

  /** Until it is so; for what happens outside of the database. */
  protected void awaitTrue(String what, java.util.function.BooleanSupplier question) {
    var end = Instant.now().plus(PATIENCE);
    while (!question.getAsBoolean()) {
      assertThat(Instant.now()).as("time for " + what).isBefore(end);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected <T> T rows(HandleCallback<T, RuntimeException> look) {
    return jdbi().withHandle(look);
  }

  /** With the server's own account, which alone sees what the server's connections are at. */
  protected static long countAsServer(String sql) {
    return jdbi(
            System.getProperty("biobank.test.serverUser"),
            System.getProperty("biobank.test.serverPassword"))
        .withHandle(handle -> handle.select(sql).mapTo(Long.class).one());
  }

  private static Jdbi jdbi() {
    return jdbi("biobank", System.getProperty("biobank.test.databasePassword"));
  }

  private static Jdbi jdbi(String user, String password) {
    try {
      var source = new MariaDbDataSource(System.getProperty("biobank.test.databaseUrl"));
      source.setUser(user);
      source.setPassword(password);
      return Database.of(source);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same act so many times, each by its number. */
  protected static <T> List<T> atOnce(int times, IntFunction<T> act) throws Exception {
    return atOnce(
        IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> act.apply(i)).toList());
  }

  /** What each was answered; all were asked at once. The first that failed fails the test. */
  protected static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    var threads = Executors.newFixedThreadPool(acts.size());
    try {
      var answers = new ArrayList<T>();
      for (var answer : threads.invokeAll(acts)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  protected static Future<Response> inBackground(Callable<Response> request) {
    var thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(request);
    } finally {
      thread.shutdown();
    }
  }

  /** Until a statement of the server stands in the list of running ones: it waits for a lock. */
  protected void awaitLock(String statement) {
    var waiting =
        """
        SELECT COUNT(*) FROM information_schema.processlist
        WHERE id <> CONNECTION_ID() AND command <> 'Sleep' AND time_ms > 100 AND info LIKE '%\
        """
            + statement
            + "%'";
    awaitTrue(statement + " waits", () -> countAsServer(waiting) > 0);
  }

  /** A freezer of -80 °C with one box of 24 places. */
  protected void freezer(String code) {
    freezer(code, -80, List.of());
  }

  /** Of these levels, and a box {@code CODE-1} in it. */
  protected void freezer(String code, int celsius, List<Map<String, Object>> levels) {
    var all = new ArrayList<>(levels);
    all.add(Map.of("type", "BOX-24", "count", 1, "code", "{parent}-{n}", "name", "Box"));
    signIn(TestBiobank.MANAGER)
        .request()
        .body(
            Map.of(
                "type",
                "FREEZER-5",
                "code",
                code,
                "name",
                code,
                "site",
                "HDB",
                "setPointCelsius",
                celsius,
                "levels",
                all))
        .post("/containers")
        .then()
        .statusCode(201);
  }
}
