package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityIT extends OrderedTubes {
  @Test
  void whatIsDrawnAndPutBackIsAnEntryEachAndTheirSumIsWhatIsAvailable() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    draw(bench, tube, Map.of("quantity", 0.2, "reason", "pilot assay")).statusCode(201);
    change(bench, tube, "returns", Map.of("quantity", 0.05)).statusCode(201);
    quantities(bench, tube)
        .body("available", equalTo(1.85f))
        .body("entries.kind", contains("INITIAL", "DRAWN", "RETURNED"))
        .body("entries.sequence", contains(1, 2, 3))
        .body("entries.resultingQuantity", contains(2.0f, 1.8f, 1.85f))
        .body("entries[1].reason", equalTo("pilot assay"))
        .body("entries[1].unit", equalTo("mL"));
    specimen(bench, tube).body("availableQuantity", equalTo(1.85f)).body("version", equalTo(2));
    custody(bench, tube)
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-2].businessStep", equalTo("SAMPLING"))
        .body("events[-2].note", equalTo("taken out: 0.2 mL, pilot assay"));
    assertThat(sumDiffers(tube)).isZero();
  }

  @Test
  void nothingGoesBelowZeroAndNoMoreComesBackThanWentOut() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    draw(bench, tube, Map.of("quantity", 2.0001))
        .statusCode(422)
        .body("slug", equalTo("quantity-too-small"))
        .body("items[0].holds", equalTo(2.0f));
    change(bench, tube, "returns", Map.of("quantity", new BigDecimal("0.0001")))
        .statusCode(422)
        .body("slug", equalTo("more-than-went-out"));
    quantities(bench, tube).body("entries", hasSize(1));
  }

  @Test
  void whoDrawsByALabelWaitsForWhoChangesTheTubeAndThenSeesIt() throws Exception {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    manager
        .request()
        .body(Map.of("kind", "LABEL", "text", "IT-QTYLABEL"))
        .post("/specimens/" + tube + "/labels")
        .then()
        .statusCode(201);
    Future<Response> drawn =
        rows(
            handle -> {
              handle.execute("START TRANSACTION");
              handle.execute("UPDATE specimen SET status = 'ON_HOLD' WHERE barcode = ?", tube);
              var request =
                  inBackground(
                      () ->
                          manager
                              .request()
                              .body(Map.of("quantity", 0.2))
                              .post("/specimens/IT-QTYLABEL/quantities/draws"));
              awaitLock("specimen");
              handle.execute("COMMIT");
              return request;
            });
    drawn.get().then().statusCode(422).body("slug", equalTo("specimen-not-available"));
    rows(
        handle ->
            handle.execute("UPDATE specimen SET status = 'AVAILABLE' WHERE barcode = ?", tube));
  }

  @Test
  void anEmptiedTubeStaysOpenUnlessItIsToBeClosed() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    draw(bench, tubes.get(0), Map.of("quantity", 2))
        .statusCode(201)
        .body("status", equalTo("AVAILABLE"));
    draw(bench, tubes.get(1), Map.of("quantity", 2, "closeAtZero", true))
        .body("status", equalTo("CONSUMED"));
    draw(bench, tubes.get(1), Map.of("quantity", 0.1))
        .statusCode(422)
        .body("slug", equalTo("specimen-not-available"));
    bench
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("count", 1, "quantityEach", 1))
        .post("/specimens/" + tubes.get(0) + "/aliquots")
        .then()
        .statusCode(422)
        .body("slug", equalTo("quantity-too-small"));
  }

  @Test
  void aParentThatIsToStayOpenIsNotConsumedByItsAliquots() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    List<String> made =
        bench
            .request()
            .header("If-Match", "\"0\"")
            .body(Map.of("count", 4, "quantityEach", 0.5, "closeAtZero", false))
            .post("/specimens/" + tube + "/aliquots")
            .then()
            .statusCode(201)
            .extract()
            .path("aliquots");
    quantities(bench, tube)
        .body("status", equalTo("AVAILABLE"))
        .body("available", equalTo(0.0f))
        .body("entries.kind", contains("INITIAL", "ALIQUOTED"))
        .body("entries[1].reason", equalTo("4 aliquots of 0.5 mL"));
    quantities(bench, made.get(0)).body("entries.related", contains(tube));
  }

  @Test
  void onlyAManagerSaysThatTheLedgerIsWrongAndWithWhatTheySaw() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(bench, 1).get(0);
    var measured = Map.<String, Object>of("measured", 1.7, "reason", "weighed");
    adjust(bench, tube, 0, measured).statusCode(403);
    adjust(manager, tube, 3, measured).statusCode(412).body("current", equalTo(0));
    adjust(manager, tube, 0, measured).statusCode(201).body("available", equalTo(1.7f));
    adjust(manager, tube, 1, measured).statusCode(400);
    adjust(manager, tube, 1, Map.of("measured", 1.8, "reason", " ")).statusCode(400);
    quantities(manager, tube)
        .body("entries.kind", contains("INITIAL", "ADJUSTED"))
        .body("entries[1].quantity", equalTo(-0.3f));
  }

  @Test
  void whatARecipientTakesLeavesTheLedgerAndWhatComesBackReturnsToIt() {
    var manager = signIn(TestBiobank.MANAGER);
    var tubes = stored(manager, "IT-QTY-ORDER", 2);
    var code = approved(tubes);
    manager
        .request()
        .body(Map.of("scans", tubes))
        .post("/orders/" + code + "/picks")
        .then()
        .statusCode(200);
    act(manager, code, "handover", Map.of("takenBy", "Dr. Weber")).statusCode(200);
    quantities(manager, tubes.get(0))
        .body("available", equalTo(0.0f))
        .body("entries[1].kind", equalTo("DISTRIBUTED"))
        .body("entries[1].reference", equalTo(code));
    manager
        .request()
        .body(
            Map.of(
                "tubes",
                List.of(Map.of("barcode", tubes.get(0), "remaining", 1.25, "thawed", false))))
        .post("/orders/" + code + "/returns")
        .then()
        .statusCode(200);
    quantities(manager, tubes.get(0))
        .body("available", equalTo(1.25f))
        .body("entries.kind", contains("INITIAL", "DISTRIBUTED", "RETURNED"));
    change(manager, tubes.get(0), "returns", Map.of("quantity", 0.1))
        .statusCode(422)
        .body("slug", equalTo("more-than-went-out"));
    tubes.forEach(tube -> assertThat(sumDiffers(tube)).isZero());
  }

  @Test
  void howeverManyDrawAtTheSameMomentNothingIsDrawnTwice() throws Exception {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    var statuses =
        atOnce(12, i -> draw(bench, tube, Map.of("quantity", 0.25)).extract().statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(8);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(4);
    quantities(bench, tube).body("available", equalTo(0.0f)).body("entries", hasSize(9));
    assertThat(sumDiffers(tube)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"quantity\":0}",
        "{\"quantity\":-1}",
        "{\"quantity\":0.00001}",
        "{\"quantity\":\"much\"}",
        "{\"quantity\":1,\"at\":\"2031-01-01T00:00:00Z\"}",
        "{\"quantity\":1,\"reason\":\"\"}"
      })
  void aDrawThatCannotBeMeantIsRefused(String body) {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    bench
        .request()
        .body(body)
        .post("/specimens/" + tube + "/quantities/draws")
        .then()
        .statusCode(400);
    quantities(bench, tube).body("entries", hasSize(1)).body("entries[0].related", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"draws", "returns"})
  void anotherSitesTubeIsNeitherDrawnFromNorShown(String what) {
    var tube = tubes(signIn(TestBiobank.BENCH), 1).get(0);
    var munich = signIn(TestBiobank.BENCH_MUC);
    change(munich, tube, what, Map.of("quantity", 1)).statusCode(403);
    munich.request().get("/specimens/" + tube + "/quantities").then().statusCode(403);
    change(munich, "IT-NO-SUCH", what, Map.of("quantity", 1)).statusCode(404);
  }

  @Test
  void anEntryIsNeverChangedOrDeleted() {
    tubes(signIn(TestBiobank.BENCH), 1);
    assertThatThrownBy(
            () -> rows(handle -> handle.execute("UPDATE specimen_quantity SET quantity = 9")))
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> rows(handle -> handle.execute("DELETE FROM specimen_quantity")))
        .hasMessageContaining("never deleted");
  }

  private long sumDiffers(String tube) {
    return count(
        """
        SELECT COUNT(*) FROM specimen s WHERE s.barcode = ? AND (s.available_quantity <>
          (SELECT SUM(q.quantity) FROM specimen_quantity q WHERE q.specimen_id = s.id)
          OR s.quantity_sequence <> (SELECT COUNT(*) FROM specimen_quantity q WHERE q.specimen_id = s.id))
        """,
        tube);
  }

  private static ValidatableResponse draw(Person person, String tube, Map<String, ?> body) {
    return change(person, tube, "draws", body);
  }

  private static ValidatableResponse change(
      Person person, String tube, String what, Map<String, ?> body) {
    return person.request().body(body).post("/specimens/" + tube + "/quantities/" + what).then();
  }

  private static ValidatableResponse adjust(
      Person person, String tube, int version, Map<String, ?> body) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/specimens/" + tube + "/quantities/adjustments")
        .then();
  }

  private static ValidatableResponse quantities(Person person, String tube) {
    return person.request().get("/specimens/" + tube + "/quantities").then().statusCode(200);
  }
}
