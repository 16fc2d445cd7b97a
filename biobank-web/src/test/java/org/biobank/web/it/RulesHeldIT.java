package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A tube that is stored while a rule around its place becomes tighter, and the other way round. */
class RulesHeldIT extends BiobankIT {
  @Test
  void whoStoresWaitsForATighterRuleAndThenObeysIt() throws Exception {
    var bench = signIn(TestBiobank.BENCH);
    freezer("RH-1");
    var tube = tubes(bench, 1).get(0);
    Future<Response> stored =
        rows(
            handle -> {
              handle.execute("START TRANSACTION");
              handle.execute(
                  "UPDATE container SET set_point_celsius = -20, version = version + 1 WHERE code ="
                      + " 'RH-1'");
              var request =
                  inBackground(
                      () ->
                          bench
                              .request()
                              .body(Map.of("box", "RH-1-1", "position", "A1"))
                              .post("/specimens/" + tube + "/placement"));
              awaitLock("FROM container WHERE id IN");
              handle.execute("COMMIT");
              return request;
            });
    stored.get().then().statusCode(422).body("slug", equalTo("too-warm"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM placement p JOIN container c ON c.id = p.container_id WHERE"
                    + " c.code = 'RH-1-1'"))
        .isZero();
  }

  @Test
  void whoTightensARuleWaitsForWhatIsBeingStoredAndThenSeesIt() throws Exception {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("RH-2");
    var tube = tubes(manager, 1).get(0);
    Future<Response> tightened =
        rows(
            handle -> {
              beginToStore(handle, "RH-2", "RH-2-1", tube);
              var request =
                  inBackground(
                      () ->
                          manager
                              .request()
                              .header("If-Match", "\"0\"")
                              .body(Map.of("setPointCelsius", -20))
                              .patch("/containers/RH-2"));
              awaitLock("FOR UPDATE");
              handle.execute("COMMIT");
              return request;
            });
    tightened
        .get()
        .then()
        .statusCode(422)
        .body("slug", equalTo("stored-tubes-break-rule"))
        .body("detail", containsString("colder"));
    assertThat(
            count("SELECT COUNT(*) FROM container WHERE code = 'RH-2' AND set_point_celsius = -80"))
        .isEqualTo(1);
    takeOut("RH-2-1");
  }

  @Test
  void whoSwapsARackWaitsForWhatIsBeingStoredInTheOtherAndThenSeesIt() throws Exception {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("RH-5", -20, List.of(rack()));
    freezer("RH-6", -80, List.of(rack()));
    var tube = tubes(manager, 1).get(0);
    Future<Response> swapped =
        rows(
            handle -> {
              beginToStore(handle, "RH-6-R1", "RH-6-R1-1", tube);
              var request =
                  inBackground(
                      () ->
                          manager
                              .request()
                              .header("If-Match", "\"0\"")
                              .body(Map.of("with", "RH-6-R1"))
                              .put("/containers/RH-5-R1/swap"));
              awaitLock("container");
              handle.execute("COMMIT");
              return request;
            });
    swapped.get().then().statusCode(422);
    assertThat(
            count(
                "SELECT COUNT(*) FROM container c JOIN container p ON p.id = c.parent_id WHERE"
                    + " c.code = 'RH-6-R1' AND p.code = 'RH-6'"))
        .isEqualTo(1);
    takeOut("RH-6-R1-1");
  }

  private static Map<String, Object> rack() {
    return Map.of("type", "RACK-4X4", "count", 1, "code", "{parent}-R{n}", "name", "Rack");
  }

  @Test
  void aBoxOfAFreezerThatIsDefrostingTakesNothing() {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("RH-3");
    var tube = tubes(manager, 1).get(0);
    manager
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("status", "DEFROSTING"))
        .patch("/containers/RH-3")
        .then()
        .statusCode(200);
    manager
        .request()
        .body(Map.of("box", "RH-3-1", "position", "A1"))
        .post("/specimens/" + tube + "/placement")
        .then()
        .statusCode(422)
        .body("slug", equalTo("container-not-in-use"))
        .body("detail", containsString("RH-3, around RH-3-1"));
  }

  @Test
  void aSpilledBoxIsScannedAgainInAnotherOrder() {
    var bench = signIn(TestBiobank.BENCH);
    freezer("RH-4");
    var tubes = tubes(bench, 5);
    rack(bench, 0, tubes).then().statusCode(200);
    var shuffled = List.of(tubes.get(4), tubes.get(2), tubes.get(0), tubes.get(3), tubes.get(1));
    rack(bench, 1, shuffled)
        .then()
        .statusCode(200)
        .body("wells.specimen.barcode", equalTo(shuffled));
    bench
        .request()
        .get("/specimens/" + tubes.get(0) + "/custody")
        .then()
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[1].toPlace", equalTo("box:RH-4-1/A1"))
        .body("events[2].fromPlace", equalTo("box:RH-4-1/A1"))
        .body("events[2].toPlace", equalTo("box:RH-4-1/A3"));
    bench
        .request()
        .get("/specimens/" + tubes.get(3) + "/custody")
        .then()
        .body("events.size()", equalTo(2)); // it stayed where it was
  }

  private static Response rack(Person bench, int version, List<String> tubes) {
    var wells = new ArrayList<Map<String, String>>();
    for (int i = 0; i < tubes.size(); i++) {
      wells.add(Map.of("position", "A" + (i + 1), "barcode", tubes.get(i)));
    }
    return bench
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("wells", wells))
        .put("/boxes/RH-4-1/contents");
  }

  /** As whoever stores does it: what is around the box is held, and the tube stands there. */
  private static void beginToStore(Handle handle, String around, String box, String tube) {
    handle.execute("START TRANSACTION");
    handle
        .select("SELECT id FROM container WHERE code = ? LOCK IN SHARE MODE", around)
        .mapTo(String.class)
        .one();
    handle.execute(
        """
        INSERT INTO placement (specimen_id, container_id, row_index, column_index, placed_at)
        SELECT s.id, c.id, 0, 0, UTC_TIMESTAMP(6) FROM specimen s JOIN container c
        WHERE s.barcode = ? AND c.code = ?
        """,
        tube,
        box);
  }

  private void takeOut(String box) {
    rows(
        handle ->
            handle.execute(
                "DELETE p FROM placement p JOIN container c ON c.id = p.container_id"
                    + " WHERE c.code = ?",
                box));
  }
}
