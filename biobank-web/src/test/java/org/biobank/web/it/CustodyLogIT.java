package org.biobank.web.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.biobank.custody.LogAudit;
import org.biobank.custody.LogKey;
import org.biobank.custody.LogLine;
import org.biobank.custody.Trust;
import org.junit.jupiter.api.Test;

/** The log from outside: checked by a verifier of its own, written after RFC 9162 and C2SP. */
class CustodyLogIT extends BiobankIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CLIENTS = 6;
  private static final int VISITS = 5;
  private static final int TUBES = 12;

  @Test
  void eventsOfConcurrentClientsGetEachTheirLeafAndAProof() throws Exception {
    var before = count("SELECT COUNT(*) FROM custody_event");
    atOnce(
        CLIENTS,
        client -> {
          var bench = signIn(TestBiobank.BENCH);
          return IntStream.range(0, VISITS).mapToObj(visit -> tubes(bench, TUBES)).toList();
        });
    long events = count("SELECT COUNT(*) FROM custody_event");
    assertThat(events - before).isGreaterThanOrEqualTo((long) CLIENTS * VISITS * TUBES);
    awaitLeaves(events);
    assertThat(
            count("SELECT COUNT(*) FROM custody_event e JOIN custody_leaf l ON l.event_id = e.id"))
        .isEqualTo(events);
    assertThat(count("SELECT MAX(leaf_index) + 1 FROM custody_leaf")).isEqualTo(events);
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM custody_event e JOIN custody_leaf l ON l.event_id = e.id
                JOIN custody_event f ON f.subject_id = e.subject_id AND f.sequence = e.sequence + 1
                JOIN custody_leaf m ON m.event_id = f.id WHERE m.leaf_index < l.leaf_index
                """))
        .as("chains in the wrong order")
        .isZero();
    var head = get("/tree-head");
    for (var event : someEvents()) {
      proveIncluded(event, head);
    }
  }

  @Test
  void aHeadIsSignedAndALaterOneGrewFromIt() throws Exception {
    var bench = signIn(TestBiobank.BENCH);
    tubes(bench, 3);
    awaitLeaves(count("SELECT COUNT(*) FROM custody_event"));
    var first = get("/tree-head");
    assertSigned(first.getString("note"), get("/keys").getString("key[-1]"));

    tubes(bench, 5);
    awaitLeaves(count("SELECT COUNT(*) FROM custody_event"));
    var second = get("/tree-head");
    assertThat(second.getLong("size")).isGreaterThanOrEqualTo(first.getLong("size") + 5);
    var path =
        get("/proofs/consistency?first="
                + first.getLong("size")
                + "&second="
                + second.getLong("size"))
            .getList("path", String.class);
    assertThat(
            Rfc9162.isConsistent(
                first.getLong("size"),
                second.getLong("size"),
                path,
                first.getString("root"),
                second.getString("root")))
        .isTrue();
  }

  @Test
  void whatTheTreeCannotProveIsRefusedInWords() {
    var bench = signIn(TestBiobank.BENCH);
    tubes(bench, 2);
    awaitLeaves(count("SELECT COUNT(*) FROM custody_event"));
    var nobody = "00000000-0000-7000-8000-000000000000";
    assertThat(refused("/proofs/inclusion?event=" + nobody, 404))
        .endsWith("custody-event-not-found");
    assertThat(refused("/proofs/inclusion", 400)).endsWith("invalid-request");
    assertThat(refused("/proofs/consistency?first=5&second=4", 400)).endsWith("invalid-request");
    assertThat(refused("/proofs/consistency?first=1&second=999999999", 400))
        .endsWith("invalid-request");
    assertThat(refused("/proofs/inclusion?size=1&event=" + lastEvent(), 404))
        .endsWith("custody-event-not-in-tree");
  }

  @Test
  void anAuditorTakesTheWholeLogAwayAndChecksIt() {
    var bench = signIn(TestBiobank.BENCH);
    tubes(bench, 4);
    awaitLeaves(count("SELECT COUNT(*) FROM custody_event"));
    var export =
        signIn(TestBiobank.AUDITOR)
            .request()
            .get("/custody/export")
            .then()
            .statusCode(200)
            .extract();
    var lines = export.asString().lines().map(line -> LogLine.parse(line).orElseThrow()).toList();
    var key = LogKey.parse(get("/keys").getString("key[0]"));
    var report = LogAudit.check(lines::iterator, Trust.in(key));
    assertThat(report.findings()).isEmpty();
    assertThat(report.size()).isGreaterThanOrEqualTo(4);
    bench.request().get("/custody/export").then().statusCode(403);
  }

  @Test
  void anEventThatHasItsLeafGetsNoOtherThoughItWaitsAgain() {
    var bench = signIn(TestBiobank.BENCH);
    tubes(bench, 4);
    awaitLeaves(count("SELECT COUNT(*) FROM custody_event"));
    rows(
        handle ->
            handle.execute(
                "INSERT INTO custody_pending SELECT recorded_at, sequence, id FROM custody_event LIMIT 3"));
    tubes(bench, 4);
    awaitLeaves(count("SELECT COUNT(*) FROM custody_event"));
    assertThat(count("SELECT COUNT(*) FROM custody_leaf"))
        .isEqualTo(count("SELECT COUNT(*) FROM custody_event"));
    assertThat(count("SELECT COUNT(*) FROM custody_pending")).isZero();
  }

  @Test
  void anAuditorHasTheLiveLogChecked() {
    var bench = signIn(TestBiobank.BENCH);
    tubes(bench, 4);
    awaitLeaves(count("SELECT COUNT(*) FROM custody_event"));
    var auditor = signIn(TestBiobank.AUDITOR);
    String id =
        auditor.request().post("/custody/checks").then().statusCode(202).extract().path("id");
    var until = Instant.now().plus(PATIENCE);
    while (count("SELECT COUNT(*) FROM custody_check WHERE status = 'RUNNING'") > 0) {
      pause("waiting for the check", until);
    }
    var check =
        auditor.request().get("/custody/checks").then().statusCode(200).extract().jsonPath();
    assertThat(check.getString("items[0].id")).isEqualTo(id);
    assertThat(check.getString("items[0].status")).isEqualTo("SOUND");
    assertThat(check.getLong("items[0].size")).isGreaterThanOrEqualTo(4);
    bench.request().post("/custody/checks").then().statusCode(403);
  }

  @Test
  void aWrongEventIsDeclaredWrongOnceAndStaysInTheChain() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var path = "/specimens/" + tubes(bench, 1).get(0) + "/custody";
    String wrong = bench.request().get(path).then().statusCode(200).extract().path("events[0].id");
    var correction =
        Map.of(
            "event", wrong,
            "reason", "INCORRECT_DATA",
            "explanation", "The clock of the bench was ahead.",
            "eventTime", "2026-03-02T07:00:00Z");
    bench.request().body(correction).post(path + "/corrections").then().statusCode(403);
    manager.request().body(correction).post(path + "/corrections").then().statusCode(201);
    var chain = bench.request().get(path).then().extract().jsonPath();
    assertThat(chain.getList("events.corrects")).containsExactly(null, wrong);
    assertThat(chain.getString("events[1].eventTime")).isEqualTo("2026-03-02T07:00:00Z");
    assertThat(chain.getString("events[1].toPlace"))
        .isEqualTo(chain.getString("events[0].toPlace"));
    assertThat(chain.getString("verification.status")).isEqualTo("VERIFIED");
    manager
        .request()
        .body(correction)
        .post(path + "/corrections")
        .then()
        .statusCode(409)
        .body("type", endsWith("custody-event-already-corrected"));
  }

  @Test
  void nobodyChangesTheLog() {
    for (var table : List.of("custody_leaf", "custody_head", "custody_key", "custody_event")) {
      assertThatThrownBy(() -> rows(handle -> handle.execute("DELETE FROM " + table + " LIMIT 1")))
          .hasMessageContaining(table.equals("custody_event") ? "never deleted" : "only grows");
    }
  }

  private void proveIncluded(String event, JsonPath head) {
    var proof = get("/proofs/inclusion?event=" + event + "&size=" + head.getLong("size"));
    assertThat(
            Rfc9162.isIncluded(
                proof.getLong("leafIndex"),
                head.getLong("size"),
                proof.getList("path", String.class),
                proof.getString("leafHash"),
                head.getString("root")))
        .as(event)
        .isTrue();
  }

  private List<String> someEvents() {
    return rows(
        handle ->
            handle
                .createQuery("SELECT id FROM custody_event ORDER BY hash LIMIT 20")
                .mapTo(String.class)
                .list());
  }

  private String lastEvent() {
    return rows(
        handle ->
            handle
                .createQuery("SELECT event_id FROM custody_leaf ORDER BY leaf_index DESC LIMIT 1")
                .mapTo(String.class)
                .one());
  }

  private void awaitLeaves(long events) {
    var until = Instant.now().plus(PATIENCE);
    while (count("SELECT COUNT(*) FROM custody_leaf") < events) {
      pause("waiting for leaves", until);
    }
  }

  private static void pause(String why, Instant until) {
    assertThat(Instant.now()).as(why).isBefore(until);
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonPath get(String path) {
    return given()
        .baseUri(base.toString())
        .get("/api/custody" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String refused(String path, int status) {
    return given()
        .baseUri(base.toString())
        .get("/api/custody" + path)
        .then()
        .statusCode(status)
        .extract()
        .path("type");
  }

  /** A note with one Ed25519 signature, as the C2SP signed-note specification has it. */
  private static void assertSigned(String note, String key) throws Exception {
    var text = note.substring(0, note.indexOf("\n\n") + 1).getBytes(StandardCharsets.UTF_8);
    var line = note.strip().substring(note.strip().lastIndexOf(' ') + 1);
    var signature = Base64.getDecoder().decode(line);
    var parts = key.split("\\+", 3);
    assertThat(HexFormat.of().formatHex(signature, 0, 4)).isEqualTo(parts[1]);
    var raw = Base64.getDecoder().decode(parts[2]);
    var x509 =
        HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw, 1, 33));
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
    verifier.update(text);
    assertThat(verifier.verify(Arrays.copyOfRange(signature, 4, signature.length))).isTrue();
  }

  /** RFC 9162, 2.1.3.2 and 2.1.4.2, step by step. */
  private static final class Rfc9162 {
    static boolean isIncluded(long index, long size, List<String> path, String leaf, String root) {
      long fn = index;
      long sn = size - 1;
      var r = leaf;
      for (var p : path) {
        if (sn == 0) {
          return false;
        }
        if ((fn & 1) == 1 || fn == sn) {
          r = node(p, r);
          while ((fn & 1) == 0 && fn != 0) {
            fn >>= 1;
            sn >>= 1;
          }
        } else {
          r = node(r, p);
        }
        fn >>= 1;
        sn >>= 1;
      }
      return sn == 0 && r.equals(root);
    }

    static boolean isConsistent(
        long first, long second, List<String> path, String firstRoot, String secondRoot) {
      var proof = new ArrayList<>(path);
      if (Long.bitCount(first) == 1) {
        proof.add(0, firstRoot);
      }
      long fn = first - 1;
      long sn = second - 1;
      while ((fn & 1) == 1) {
        fn >>= 1;
        sn >>= 1;
      }
      var fr = proof.get(0);
      var sr = proof.get(0);
      for (var c : proof.subList(1, proof.size())) {
        if (sn == 0) {
          return false;
        }
        if ((fn & 1) == 1 || fn == sn) {
          fr = node(c, fr);
          sr = node(c, sr);
          while ((fn & 1) == 0 && fn != 0) {
            fn >>= 1;
            sn >>= 1;
          }
        } else {
          sr = node(sr, c);
        }
        fn >>= 1;
        sn >>= 1;
      }
      return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
    }

    private static String node(String left, String right) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of()
            .formatHex(digest.digest(HexFormat.of().parseHex("01" + left + right)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
