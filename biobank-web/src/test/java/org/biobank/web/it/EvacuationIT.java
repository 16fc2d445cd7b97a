package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * A freezer fails; its boxes go where the plan says, or elsewhere if the rules allow it. Each test
 * has a site of its own, because a plan uses every free place of the site: one place for a rack
 * that another test left free is where a whole rack goes instead of three boxes.
 */
class EvacuationIT extends BiobankIT {
  /** Statements of the server that wait for a lock. */
  private static final String WAITING =
      """
      SELECT COUNT(*) FROM information_schema.processlist
      WHERE id <> CONNECTION_ID() AND command <> 'Sleep' AND time_ms > 100
        AND (info LIKE '%FOR UPDATE%' OR info LIKE '%evacuation%')
      """;

  private String site = "HDB";

  @Test
  void aFreezerIsEmptiedByScanning() {
    at("EV1");
    store("ITE-BAD", "-80");
    store("ITE-GOOD", "-80");
    store("ITE-WARM", "-20");
    for (int i = 0; i < 3; i++) {
      filledBox("ITE-B" + i, "ITE-BAD-R", i);
    }
    filledBox("ITE-FOREIGN", "ITE-GOOD-R", 0);
    var planned = plan("ITE-BAD").statusCode(201).body("progress.planned", equalTo(3)).extract();
    plan("ITE-BAD").statusCode(409).body("slug", equalTo("evacuation-open"));
    String id = planned.path("id");
    String box = planned.path("openings[0].moves[0].container");
    String to = planned.path("openings[0].moves[0].to");
    String place = planned.path("openings[0].moves[0].place");
    assertThat(planned.<String>path("openings[0].moves[0].from")).isEqualTo("ITE-BAD-R/A1");
    assertThat(box).isEqualTo("ITE-B0");

    var asPlanned = scan(box, to, place, false);
    post(id, asPlanned)
        .statusCode(200)
        .body("outcome", equalTo("MOVED"))
        .body("words", containsString("2 to go"));
    post(id, asPlanned).body("outcome", equalTo("ALREADY_MOVED"));
    assertThat(standsIn("ITE-B0")).isEqualTo(to);
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM custody_event e JOIN container c ON c.id = e.subject_id
                WHERE c.code = 'ITE-B0' AND e.business_step = 'STORING' AND e.to_place = ?
                """,
                "container:" + to + "/" + place))
        .isEqualTo(1);

    post(id, scan("ITE-B1", "ITE-GOOD-R", "D4", false))
        .statusCode(200)
        .body("outcome", equalTo("OTHER_PLACE"));
    assertThat(standsIn("ITE-B1")).isEqualTo("ITE-BAD-R");
    post(id, scan("ite-b1", "ite-good-r", "d4", true)).body("outcome", equalTo("MOVED"));
    assertThat(standsIn("ITE-B1")).isEqualTo("ITE-GOOD-R");

    post(id, scan("ITE-FOREIGN", "ITE-GOOD-R", "B2", true)).body("outcome", equalTo("NOT_ON_LIST"));
    post(id, scan("ITE-B2", "ITE-WARM-R", "A1", true))
        .statusCode(422)
        .body("slug", equalTo("too-warm"));
    post(id, scan("ITE-B2", "ITE-GOOD-R", "D4", true))
        .statusCode(422)
        .body("slug", equalTo("position-occupied"));
    post(id, scan("ITE-B2", "ITE-GOOD-R", "Z9", true))
        .statusCode(404)
        .body("slug", equalTo("place-not-found"));

    manager()
        .request()
        .post("/evacuations/" + id + "/plan")
        .then()
        .statusCode(200)
        .body("progress.planned", equalTo(1))
        .body("progress.done", equalTo(2))
        .body("progress.tubesDone", equalTo(4));
    manager()
        .request()
        .post("/evacuations/" + id + "/end")
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"));
    post(id, scan("ITE-B2", "ITE-GOOD-R", "B2", true))
        .statusCode(409)
        .body("slug", equalTo("evacuation-ended"));
    signIn(TestBiobank.AUDITOR)
        .request()
        .get("/evacuations/" + id)
        .then()
        .statusCode(200)
        .body("progress.done", equalTo(2));
  }

  @Test
  void whatHasNoPlaceIsListedWithItsReason() {
    at("EV2");
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO specimen_type (code, name, specimen_class, unit, storage_celsius_max, bbmri_code, miabis_code)
                VALUES ('ITE-COLDEST', 'Coldest', 'FLUID', 'mL', -190, 'other', 'Other')
                """));
    store("ITE-LOST", "-196");
    store("ITE-OTHER", "-80");
    var tubes = filledBox("ITE-LAST", "ITE-LOST-R", 0);
    rows(
        handle ->
            handle
                .createUpdate(
                    "UPDATE specimen SET type_code = 'ITE-COLDEST' WHERE barcode IN (<codes>)")
                .bindList("codes", tubes)
                .execute());
    plan("ITE-LOST")
        .statusCode(201)
        .body("progress.left", equalTo(1))
        .body("left[0].container", equalTo("ITE-LAST"))
        .body("left[0].slug", equalTo("too-warm"))
        .body("left[0].detail", containsString("-190 °C"));
  }

  @Test
  void aWholeRackGoesWhereARackHasAPlace() {
    at("EV3");
    store("ITE-RACKS", "-80");
    store("ITE-SPARE", "-80");
    for (int i = 0; i < 3; i++) {
      filledBox("ITE-R" + i, "ITE-RACKS-R", i);
    }
    inside("ITE-FRAME", "FREEZER-5", "ITE-SPARE", 1);
    plan("ITE-RACKS")
        .statusCode(201)
        .body("progress.planned", equalTo(1))
        .body("openings[0].moves[0].container", equalTo("ITE-RACKS-R"))
        .body("openings[0].moves[0].to", equalTo("ITE-FRAME"));
  }

  /** One is held up when it is about to write, or to look; the other is made meanwhile. */
  @Test
  void twoPlansAtOncePromiseNoPlaceTwice() throws Exception {
    at("EV4");
    store("ITE-ONE", "-80");
    store("ITE-TWO", "-80");
    store("ITE-ONLY", "-80");
    for (int i = 0; i < 2; i++) {
      filledBox("ITE-ONE" + i, "ITE-ONE-R", i);
      filledBox("ITE-TWO" + i, "ITE-TWO-R", i);
    }
    warm("ITE-ONE", "ITE-TWO");
    var manager = manager();
    var heldUp =
        rows(
            handle -> {
              handle.execute("START TRANSACTION");
              handle.execute("SELECT id FROM container WHERE code = 'ITE-ONE' FOR UPDATE");
              var asked = inBackground(manager, "ITE-ONE");
              awaitTrue("the plan waits", () -> countAsServer(WAITING) == 1);
              plan("ITE-TWO").statusCode(201).body("progress.planned", equalTo(2));
              handle.execute("COMMIT");
              return asked;
            });
    heldUp.get().then().statusCode(201).body("progress.planned", equalTo(2));
    assertThat(promised("ITE-ONLY-R")).isEqualTo(4);
  }

  @Test
  void aPlanMadeAnewLooksAtWhatAnotherHasPromisedMeanwhile() throws Exception {
    at("EV8");
    store("ITE-LATE", "-80");
    store("ITE-SOON", "-80");
    filledBox("ITE-LATE0", "ITE-LATE-R", 0);
    filledBox("ITE-SOON0", "ITE-SOON-R", 0);
    warm("ITE-LATE", "ITE-SOON");
    String id =
        plan("ITE-LATE").statusCode(201).body("progress.left", equalTo(1)).extract().path("id");
    store("ITE-AWAITED", "-80");
    var manager = manager();
    var plans =
        rows(
            handle -> {
              handle.execute("START TRANSACTION");
              handle.execute("SELECT id FROM app_user WHERE username = 'manager.ev8' FOR UPDATE");
              var planned = inBackground(manager, "ITE-SOON");
              awaitTrue("the plan waits", () -> countAsServer(WAITING) == 1);
              var anew = inBackground(() -> manager.request().post("/evacuations/" + id + "/plan"));
              awaitTrue(
                  "the other waits or is done", () -> anew.isDone() || countAsServer(WAITING) == 2);
              handle.execute("COMMIT");
              return List.of(planned, anew);
            });
    plans.get(0).get().then().statusCode(201).body("progress.planned", equalTo(1));
    plans.get(1).get().then().statusCode(200).body("progress.planned", equalTo(1));
    assertThat(promised("ITE-AWAITED-R")).isEqualTo(2);
  }

  private void warm(String one, String other) {
    rows(
        handle ->
            handle.execute(
                "UPDATE container SET set_point_celsius = -20 WHERE code IN (?, ?)", one, other));
  }

  /** Places in a rack, each counted once. */
  private long promised(String rack) {
    return count(
        """
        SELECT COUNT(DISTINCT m.to_row, m.to_column)
        FROM evacuation_move m JOIN container c ON c.id = m.to_id WHERE c.code = ?
        """,
        rack);
  }

  @Test
  void aBoxThatCameBackIsPlannedAnew() {
    at("EV5");
    store("ITE-BACK", "-80");
    store("ITE-AWAY", "-80");
    filledBox("ITE-BACK0", "ITE-BACK-R", 0);
    filledBox("ITE-BACK1", "ITE-BACK-R", 1);
    String id = plan("ITE-BACK").statusCode(201).extract().path("id");
    post(id, scan("ITE-BACK0", "ITE-AWAY-R", "C1", true)).body("outcome", equalTo("MOVED"));
    post(id, scan("ITE-BACK1", "ITE-AWAY-R", "C2", true)).body("outcome", equalTo("MOVED"));
    rows(
        handle ->
            handle.execute(
                """
                UPDATE container c JOIN container r ON r.code = 'ITE-BACK-R'
                SET c.parent_id = r.id, c.parent_row = 0, c.parent_column = 0 WHERE c.code = 'ITE-BACK0'
                """));
    manager()
        .request()
        .post("/evacuations/" + id + "/plan")
        .then()
        .statusCode(200)
        .body("progress.planned", equalTo(1))
        .body("progress.done", equalTo(1));
    post(id, scan("ITE-BACK0", "ITE-AWAY-R", "C3", true)).body("outcome", equalTo("MOVED"));
    assertThat(standsIn("ITE-BACK0")).isEqualTo("ITE-AWAY-R");
  }

  @Test
  void aReasonThatNamesLongRulesFailsNoPlan() {
    at("EV6");
    store("ITE-STRICT", "-80");
    store("ITE-LISTED", "-80");
    filledBox("ITE-STRICT0", "ITE-STRICT-R", 0);
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO container_rule (container_id, kind, value)
                SELECT c.id, 'SPECIMEN_TYPE', CONCAT('ITE-A-TYPE-WITH-A-RATHER-LONG-CODE-OF-', n.seq)
                FROM container c JOIN seq_10_to_39 n WHERE c.code = 'ITE-LISTED'
                """));
    plan("ITE-STRICT")
        .statusCode(201)
        .body("left[0].slug", equalTo("rules-forbid"))
        .body("left[0].detail", containsString("and 22 others"))
        .body("left[0].detail", endsWith("…"));
  }

  @Test
  void aPlaceIsTheSameHoweverItIsWritten() {
    at("EV7");
    store("ITE-READ", "-80");
    store("ITE-WRITE", "-80");
    filledBox("ITE-READ0", "ITE-READ-R", 0);
    var planned = plan("ITE-READ").statusCode(201).extract();
    String id = planned.path("id");
    String place = planned.path("openings[0].moves[0].place");
    var written = place.substring(0, 1).toLowerCase(Locale.ROOT) + "0" + place.substring(1);
    post(id, scan("ITE-READ0", "ITE-WRITE-R", "B04", false))
        .body("outcome", equalTo("OTHER_PLACE"));
    post(id, scan("ITE-READ0", "ITE-WRITE-R", " " + written + " ", false))
        .statusCode(200)
        .body("outcome", equalTo("MOVED"));
    signIn(TestBiobank.AUDITOR)
        .request()
        .get("/evacuations/" + id)
        .then()
        .body("openings[0].moves[0].asPlanned", equalTo(true));
  }

  @Test
  void onlyWhoMayPlansAndOnlyAtTheirSite() {
    store("ITE-MINE", "-80");
    signIn(TestBiobank.BENCH)
        .request()
        .body(Map.of())
        .post("/containers/ITE-MINE/evacuations")
        .then()
        .statusCode(403);
    signIn(TestBiobank.MANAGER_MUC)
        .request()
        .body(Map.of())
        .post("/containers/ITE-MINE/evacuations")
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
  }

  private Person manager() {
    return signIn(
        site.equals("HDB") ? TestBiobank.MANAGER : "manager." + site.toLowerCase(Locale.ROOT));
  }

  private ValidatableResponse plan(String freezer) {
    return manager()
        .request()
        .body(Map.of("reason", "Compressor failed"))
        .post("/containers/" + freezer + "/evacuations")
        .then();
  }

  private static Future<Response> inBackground(Person manager, String freezer) {
    return inBackground(
        () -> manager.request().body(Map.of()).post("/containers/" + freezer + "/evacuations"));
  }

  private static Map<String, Object> scan(
      String container, String destination, String place, boolean accept) {
    var scan = new HashMap<String, Object>();
    scan.put("container", container);
    scan.put("destination", destination);
    scan.put("place", place);
    scan.put("accept", accept);
    return scan;
  }

  private Person bench() {
    return signIn("bench." + site.toLowerCase(Locale.ROOT));
  }

  private void at(String code) {
    site = code;
    rows(
        handle -> {
          TestBiobank.ownSite(handle, code);
          return code;
        });
  }

  private ValidatableResponse post(String evacuation, Map<String, ?> scan) {
    return bench().request().body(scan).post("/evacuations/" + evacuation + "/scans").then();
  }

  /** A freezer with one rack of sixteen places for boxes. */
  private void store(String code, String celsius) {
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO container (id, code, name, type_code, site_id, set_point_celsius, status)
                SELECT UUID(), ?, ?, 'ROOM', id, ?, 'ACTIVE' FROM site WHERE code = ?
                """,
                code,
                "Freezer " + code,
                celsius,
                site));
    inside(code + "-R", "RACK-4X4", code, 0);
  }

  private List<String> filledBox(String code, String rack, int column) {
    inside(code, "BOX-96", rack, column);
    var tubes = tubes(signIn(TestBiobank.BENCH), 2);
    rows(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen SET site_id = (SELECT id FROM site WHERE code = :site)
                    WHERE barcode IN (<codes>)
                    """)
                .bind("site", site)
                .bindList("codes", tubes)
                .execute());
    bench()
        .request()
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "wells",
                List.of(
                    Map.of("position", "A1", "barcode", tubes.get(0)),
                    Map.of("position", "A2", "barcode", tubes.get(1)))))
        .put("/boxes/" + code + "/contents")
        .then()
        .statusCode(200);
    return tubes;
  }

  private void inside(String code, String type, String parent, int column) {
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO container (id, code, name, type_code, site_id, parent_id, parent_row, parent_column, status)
                SELECT UUID(), ?, ?, ?, site_id, id, 0, ?, 'ACTIVE' FROM container WHERE code = ?
                """,
                code,
                code,
                type,
                column,
                parent));
  }

  private String standsIn(String code) {
    return rows(
        handle ->
            handle
                .select(
                    "SELECT p.code FROM container c JOIN container p ON p.id = c.parent_id WHERE"
                        + " c.code = ?",
                    code)
                .mapTo(String.class)
                .one());
  }
}
