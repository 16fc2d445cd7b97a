package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageIT extends OrderedTubes {
  @Test
  void aDerivativeIsOfAnotherTypeAndItsParentTellsWhatItTook() {
    var bench = signIn(TestBiobank.BENCH);
    var parent = tubes(bench, 1).get(0);
    String dna =
        derive(bench, parent, 0, dna(0.5))
            .statusCode(201)
            .body("parent", equalTo(parent))
            .extract()
            .path("derivative");
    specimen(bench, dna)
        .body("lineage", equalTo("DERIVATIVE"))
        .body("type", equalTo("DNA"))
        .body("unit", equalTo("ug"))
        .body("availableQuantity", equalTo(12.5f))
        .body("parent", equalTo(parent));
    bench
        .request()
        .get("/specimens/" + parent + "/quantities")
        .then()
        .body("available", equalTo(1.5f))
        .body("entries[1].kind", equalTo("DERIVED"))
        .body("entries[1].related", equalTo(dna));
    custody(bench, parent)
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].businessStep", equalTo("SAMPLING"))
        .body("events[-1].relatedKind", equalTo("SPECIMEN"));
    custody(bench, dna).body("events.businessStep", contains("COMMISSIONING"));
  }

  @Test
  void aDerivativeThatCannotBeIsRefusedAndNothingIsDrawn() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    var parent = tubes.get(0);
    derive(bench, parent, 0, dna(2.5)).statusCode(422).body("slug", equalTo("quantity-too-small"));
    derive(bench, parent, 7, dna(0.5)).statusCode(412);
    var wrong = dna(0.5);
    wrong.put("type", "MOONDUST");
    wrong.put("barcode", tubes.get(1));
    derive(bench, parent, 0, wrong)
        .statusCode(400)
        .body("errors.pointer", contains("/type", "/barcode"));
    wrong.put("type", "PLASMA");
    derive(bench, parent, 0, wrong).statusCode(400);
    derive(signIn(TestBiobank.BENCH_MUC), parent, 0, dna(0.5)).statusCode(403);
    assertThat(count("SELECT version FROM specimen WHERE barcode = ?", parent)).isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM specimen c JOIN specimen p ON p.id = c.parent_id WHERE p.barcode = ?",
                parent))
        .isZero();
  }

  @Test
  void aPoolOfOneDonorIsTheirsAndItsParentsAreInItsTree() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 3);
    String pool =
        pool(bench, tubes, 0.5)
            .statusCode(201)
            .body("quantity", equalTo(1.5f))
            .extract()
            .path("pool");
    specimen(bench, pool)
        .body("lineage", equalTo("POOL"))
        .body("donors", empty())
        .body("initialQuantity", equalTo(1.5f));
    String dna = derive(bench, pool, 0, dna(1)).statusCode(201).extract().path("derivative");
    tree(bench, dna)
        .body("nodes.barcode", hasItems(tubes.get(0), tubes.get(1), tubes.get(2), pool, dna))
        .body("nodes.find { it.barcode == '%s' }.generation".formatted(dna), equalTo(0))
        .body("nodes.find { it.barcode == '%s' }.generation".formatted(pool), equalTo(-1))
        .body("edges", hasSize(4))
        .body("complete", equalTo(true));
    tree(bench, tubes.get(0))
        .body("nodes.barcode", contains(tubes.get(0), pool, dna))
        .body("nodes.barcode", not(hasItem(tubes.get(1))));
    custody(bench, tubes.get(0)).body("events[-1].businessStep", equalTo("SAMPLING"));
  }

  @Test
  void whatOneDonorOfAPoolWithdrawsHoldsThePoolAndWhatWasMadeOfIt() {
    var manager = signIn(TestBiobank.MANAGER);
    var anna = stored(manager, "IT-POOL-ANNA", 1).get(0);
    var bert = stored(manager, "IT-POOL-BERT", 1).get(0);
    String pool = pool(manager, List.of(anna, bert), 1).statusCode(201).extract().path("pool");
    String part =
        manager
            .request()
            .header("If-Match", "\"0\"")
            .body(Map.of("count", 1, "quantityEach", 0.5))
            .post("/specimens/" + pool + "/aliquots")
            .path("aliquots[0]");
    specimen(manager, pool).body("donors", hasSize(2));
    specimen(manager, part).body("donors", hasSize(2));
    box("IT-POOL-BOX", "FRZ-80");
    store(manager, "IT-POOL-BOX", List.of(pool, part));
    var code = approved(List.of(part));

    withdraw(bert);
    specimen(manager, pool)
        .body("status", equalTo("ON_HOLD"))
        .body("holds.reason", contains("CONSENT_WITHDRAWN"));
    specimen(manager, part).body("status", equalTo("ON_HOLD"));
    specimen(manager, anna).body("status", equalTo("AVAILABLE"));
    order(manager, code).body("items.status", contains("WITHDRAWN"));
    submit(manager, asking(List.of(pool))).statusCode(422);
    pool(manager, List.of(anna, bert), 0.5)
        .statusCode(422)
        .body("items.refusal.slug", contains("specimen-not-available"));
  }

  @Test
  void everyParentThatMayNotGoIntoAPoolIsNamedAndNothingIsPooled() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    String urine =
        bench
            .request()
            .body(
                Map.of(
                    "donor", donor(bench),
                    "study", "NEPHRO-1",
                    "event", "V1",
                    "site", "HDB",
                    "visitedAt", "2026-03-02T08:00:00Z",
                    "specimens", List.of(Map.of("type", "URINE", "quantity", 5))))
            .post("/visits")
            .path("specimens[0].barcode");
    pool(bench, List.of(tubes.get(0), urine, "IT-NO-SUCH", tubes.get(0)), 0.5)
        .statusCode(422)
        .body("slug", equalTo("pool-refused"))
        .body("items.refusal.slug", contains("of-another-type", "unknown-code", "scanned-twice"));
    pool(bench, tubes, 2.5)
        .statusCode(422)
        .body("slug", equalTo("quantity-too-small"))
        .body("items", hasSize(2));
    pool(bench, tubes.subList(0, 1), 1).statusCode(400);
    specimen(bench, tubes.get(0)).body("version", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"parents\":[]}",
        "{\"parents\":[{\"barcode\":\"A\",\"quantity\":1},{\"barcode\":\"B\",\"quantity\":0}]}",
        "{\"parents\":[{\"barcode\":\"A\",\"quantity\":1},null]}"
      })
  void aPoolThatCannotBeMeantIsRefused(String body) {
    signIn(TestBiobank.BENCH).request().body(body).post("/pools").then().statusCode(400);
  }

  @Test
  void anotherSitesTreeIsNotShown() {
    var tube = tubes(signIn(TestBiobank.BENCH), 1).get(0);
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/specimens/" + tube + "/lineage")
        .then()
        .statusCode(403);
    tree(signIn(TestBiobank.BENCH), tube)
        .body("nodes.barcode", containsInAnyOrder(tube))
        .body("edges", empty());
  }

  private static Map<String, Object> dna(double used) {
    var dna = new HashMap<String, Object>();
    dna.put("type", "DNA");
    dna.put("quantity", 12.5);
    dna.put("parentUsed", used);
    return dna;
  }

  private static ValidatableResponse derive(
      Person person, String parent, int version, Map<String, Object> body) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/specimens/" + parent + "/derivatives")
        .then();
  }

  private static ValidatableResponse pool(Person person, List<String> parents, double each) {
    var parts = new ArrayList<Map<String, Object>>();
    parents.forEach(parent -> parts.add(Map.of("barcode", parent, "quantity", each)));
    return person.request().body(Map.of("parents", parts)).post("/pools").then();
  }

  private static ValidatableResponse tree(Person person, String barcode) {
    return person.request().get("/specimens/" + barcode + "/lineage").then().statusCode(200);
  }
}
