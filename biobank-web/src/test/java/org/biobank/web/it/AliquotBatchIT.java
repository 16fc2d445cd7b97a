package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AliquotBatchIT extends OrderedTubes {
  @Test
  void aPlanOfAliquotsIsMadeLabelledAndStoredInOneAct() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-BATCH", "FRZ-80");
    var parent = tubes(bench, 1).get(0);
    var plan = batch("IT-BATCH", 0, 0.25, List.of());
    plan.put("count", 8);
    var preview =
        batch(bench, parent, "/preview", 0, plan)
            .statusCode(200)
            .body("committable", equalTo(true))
            .body("left", equalTo(0.0f))
            .body("consumesParent", equalTo(true))
            .body("placement.counts.NEW", equalTo(8))
            .extract();
    assertThat(
            count(
                "SELECT COUNT(*) FROM placement p JOIN container c ON c.id = p.container_id WHERE c.code = 'IT-BATCH'"))
        .isZero();
    List<Map<String, String>> wells = preview.path("aliquots");
    List<String> made =
        batch(bench, parent, "", 0, batch("IT-BATCH", 0, 0.25, wells))
            .statusCode(201)
            .body("boxVersion", equalTo(1))
            .body("aliquots.position", contains("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"))
            .extract()
            .path("aliquots.barcode");
    assertThat(made).isEqualTo(preview.path("aliquots.barcode"));
    specimen(bench, made.get(7)).body("position.position", equalTo("A8"));
    custody(bench, made.get(7))
        .body("verification.status", equalTo("VERIFIED"))
        .body("events.businessStep", contains("COMMISSIONING", "STORING"));
    specimen(bench, parent).body("status", equalTo("CONSUMED"));
  }

  @Test
  void aBatchThatMeetsOneBadPlaceMakesNothingAtAll() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-BATCH-BAD", "FRZ-80");
    var tubes = tubes(bench, 2);
    store(bench, "IT-BATCH-BAD", tubes.subList(1, 2));
    var parent = tubes.get(0);
    var specimens = count("SELECT COUNT(*) FROM specimen");
    var wells =
        List.of(
            Map.of("position", "A1", "barcode", "IT-BATCH-1"),
            Map.of("position", "A2", "barcode", "IT-BATCH-2"));
    batch(bench, parent, "/preview", 0, batch("IT-BATCH-BAD", 1, 0.5, wells))
        .statusCode(200)
        .body("committable", equalTo(false));
    batch(bench, parent, "", 0, batch("IT-BATCH-BAD", 1, 0.5, wells))
        .statusCode(422)
        .body("slug", equalTo("position-occupied"));
    var good = List.of(Map.of("position", "B1", "barcode", "IT-BATCH-3"));
    batch(bench, parent, "", 0, batch("IT-BATCH-BAD", 0, 0.5, good)).statusCode(412);
    batch(bench, parent, "", 5, batch("IT-BATCH-BAD", 1, 0.5, good)).statusCode(412);
    batch(bench, parent, "", 0, batch("IT-BATCH-BAD", 1, 2.5, good)).statusCode(422);
    batch(bench, parent, "", 0, batch("IT-BATCH-NONE", 1, 0.5, good)).statusCode(404);
    batch(bench, parent, "", 0, batch("IT-BATCH-BAD", 1, 0.5, List.of())).statusCode(400);
    var outside = List.of(Map.of("position", "Z99", "barcode", "IT-BATCH-4"));
    batch(bench, parent, "", 0, batch("IT-BATCH-BAD", 1, 0.5, outside)).statusCode(422);
    var boxAsTube = List.of(Map.of("position", "B1", "barcode", "it-batch-bad"));
    batch(bench, parent, "/preview", 0, batch("IT-BATCH-BAD", 1, 0.5, boxAsTube))
        .statusCode(200)
        .body("taken", hasSize(1))
        .body("committable", equalTo(false));
    batch(bench, parent, "", 0, batch("IT-BATCH-BAD", 1, 0.5, boxAsTube))
        .statusCode(400)
        .body("errors[0].detail", containsString("a container"));
    assertThat(count("SELECT COUNT(*) FROM specimen")).isEqualTo(specimens);
    assertThat(count("SELECT version FROM specimen WHERE barcode = ?", parent)).isZero();
    batch(bench, parent, "", 0, batch("IT-BATCH-BAD", 1, 0.5, good)).statusCode(201);
  }

  private static Map<String, Object> batch(
      String box, int version, double each, List<Map<String, String>> wells) {
    var batch = new HashMap<String, Object>();
    batch.put("box", box);
    batch.put("boxVersion", version);
    batch.put("quantityEach", each);
    if (!wells.isEmpty()) {
      batch.put("wells", wells);
    }
    return batch;
  }

  private static ValidatableResponse batch(
      Person person, String parent, String preview, int version, Map<String, Object> body) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/specimens/" + parent + "/aliquot-batches" + preview)
        .then();
  }
}
