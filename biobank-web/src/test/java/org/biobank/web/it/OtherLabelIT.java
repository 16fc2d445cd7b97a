package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tubes and containers are found by every label they bear, wherever a code is scanned. */
class OtherLabelIT extends BiobankIT {
  private static final String GS1 = "]d20109521234543213";

  @Test
  void aTubeIsFoundByItsLabelInAnyCase() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    label(bench, tube, "LABEL", "OL-Plasma 1").statusCode(201).body("barcode", equalTo(tube));
    label(bench, tube, "OPENSPECIMEN", "OL-4711")
        .statusCode(201)
        .body("labels.text", contains("OL-Plasma 1", "OL-4711"));
    for (var scan : List.of("ol-plasma 1", "OL-4711", "]C0ol-4711", GS1 + "21OL-4711")) {
      bench
          .request()
          .get("/codes/{code}", scan)
          .then()
          .statusCode(200)
          .body("kind", equalTo("SPECIMEN"))
          .body("code", equalTo(tube));
    }
    for (var scan : List.of("ol-plasma 1", "(01)09521234543213(21)ol-4711")) {
      bench
          .request()
          .get("/specimens/{code}", scan)
          .then()
          .statusCode(200)
          .body("barcode", equalTo(tube))
          .body("labels.kind", contains("LABEL", "OPENSPECIMEN"));
    }
    bench
        .request()
        .queryParam("text", "OL-PLASMA 1")
        .delete("/specimens/{code}/labels", "OL-4711")
        .then()
        .statusCode(200)
        .body("labels.text", contains("OL-4711"));
    bench.request().get("/specimens/{code}", "ol-plasma 1").then().statusCode(404);
  }

  @Test
  void whatCanBeNoKindOfLabelIsBorneByNothing() {
    var bench = signIn(TestBiobank.BENCH);
    box("OL-KIND", "FRZ-80");
    var tube = tubes(bench, 1).get(0);
    for (var path : List.of("/specimens/" + tube, "/containers/OL-KIND")) {
      signIn(TestBiobank.MANAGER)
          .request()
          .queryParam("kind", "MÜLLER")
          .queryParam("text", "OL-NOWHERE")
          .delete(path + "/labels")
          .then()
          .statusCode(404)
          .body("slug", equalTo("label-not-found"));
    }
  }

  @Test
  void aLabelIsOneTubesWithinItsKind() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 3);
    label(bench, tubes.get(0), "LABEL", "OL-ONE").statusCode(201);
    label(bench, tubes.get(0), "LABEL", "ol-one").statusCode(201).body("labels", hasSize(1));
    label(bench, tubes.get(1), "LABEL", "ol-one")
        .statusCode(409)
        .body("slug", equalTo("label-taken"))
        .body("labels", contains("ol-one"));
    label(bench, tubes.get(1), "LABEL", tubes.get(2))
        .statusCode(409)
        .body("slug", equalTo("label-taken"));
    label(bench, tubes.get(1), "Bad kind", "X")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/kind"));
    // another system may use the number for another tube: then it names neither
    label(bench, tubes.get(1), "LIMS-B", "OL-ONE").statusCode(201);
    bench.request().get("/codes/OL-ONE").then().body("kind", equalTo("UNKNOWN"));
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .body(Map.of("kind", "LABEL", "text", "OL-MUC"))
        .post("/specimens/" + tubes.get(0) + "/labels")
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
  }

  @Test
  void aNewTubeCannotBearWhatAnotherIsFoundBy() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    label(bench, tube, "LABEL", "OL-TAKEN").statusCode(201);
    for (var code : List.of("ol-taken", GS1 + "21OL-TAKEN", GS1 + "10L\u001D21" + tube)) {
      accession(bench, code)
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/specimens/0/barcode"))
          .body("errors[0].detail", containsString("names a specimen"));
    }
    accession(bench, GS1 + "21OL-NEW\u001D10L7")
        .statusCode(201)
        .body("specimens[0].barcode", equalTo("(01)09521234543213(21)OL-NEW(10)L7"));
    bench
        .request()
        .get("/codes/{code}", GS1 + "21ol-new\u001D10L7")
        .then()
        .body("code", equalTo("(01)09521234543213(21)OL-NEW(10)L7"));
  }

  @Test
  void aRackOfLabelsIsStoredAsARackOfBarcodes() {
    var bench = signIn(TestBiobank.BENCH);
    box("OL-BOX", "FRZ-80");
    var tubes = tubes(bench, 4);
    label(bench, tubes.get(1), "LABEL", "OL-RACK-1").statusCode(201);
    label(bench, tubes.get(2), "LABEL", "OL-SERIAL").statusCode(201);
    containerLabel(bench, "OL-BOX", "OL box of Erika").statusCode(201);
    var wells =
        List.of(
            Map.of("position", "A1", "barcode", tubes.get(0)),
            Map.of("position", "A2", "barcode", "ol-rack-1"),
            Map.of("position", "A3", "barcode", GS1 + "21OL-SERIAL"));
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("wells", wells))
        .put("/boxes/{code}/contents", "ol BOX of erika")
        .then()
        .statusCode(200)
        .body("wells.specimen.barcode", equalTo(tubes.subList(0, 3)));
    var twice =
        List.of(
            Map.of("position", "A1", "barcode", tubes.get(1)),
            Map.of("position", "A2", "barcode", "OL-RACK-1"));
    bench
        .request()
        .body(Map.of("wells", twice))
        .post("/boxes/OL-BOX/contents/preview")
        .then()
        .statusCode(200)
        .body("counts.DUPLICATE", equalTo(2))
        .body("committable", is(false));
    bench
        .request()
        .body(Map.of("box", "OL box of Erika", "position", "C3"))
        .post("/specimens/{code}/placement", "OL-RACK-1")
        .then()
        .statusCode(200)
        .body("barcode", equalTo(tubes.get(1)))
        .body("box", equalTo("OL-BOX"));
  }

  @Test
  void aTubeIsPackedAndReceivedByItsLabels() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    label(bench, tube, "LABEL", "OL-SHIP").statusCode(201);
    String shipment =
        bench
            .request()
            .body(
                Map.of(
                    "fromSite", "HDB",
                    "toSite", "MUC",
                    "carrier", "MediCourier",
                    "category", "UN3373",
                    "coolant", "DRY_ICE",
                    "dryIceKg", 5,
                    "celsiusMax", -60,
                    "couriers", List.of(TestBiobank.COURIER)))
            .post("/shipments")
            .then()
            .statusCode(201)
            .extract()
            .path("code");
    bench
        .request()
        .body(Map.of("barcodes", List.of("ol-ship", tube, GS1 + "21OL-SHIP")))
        .post("/shipments/" + shipment + "/items")
        .then()
        .statusCode(200)
        .body("items.barcode", contains(tube));
    bench
        .request()
        .delete("/shipments/{shipment}/items/{tube}", shipment, "OL-SHIP")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void aContainerIsFoundByItsLabel() {
    var manager = signIn(TestBiobank.MANAGER);
    box("OL-FREEZER", "FRZ-80");
    box("OL-OTHER", "FRZ-80");
    containerLabel(manager, "ol-freezer", "OL Inventory 77").statusCode(201);
    for (var scan : List.of("ol inventory 77", GS1 + "21OL-FREEZER")) {
      manager.request().get("/codes/{code}", scan).then().body("code", equalTo("OL-FREEZER"));
      manager
          .request()
          .get("/containers/{code}", scan)
          .then()
          .statusCode(200)
          .body("code", equalTo("OL-FREEZER"))
          .body("labels.text", contains("OL Inventory 77"));
    }
    containerLabel(manager, "OL-OTHER", "OL INVENTORY 77")
        .statusCode(409)
        .body("slug", equalTo("container-code-taken"));
    manager
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("name", "Renamed by label"))
        .patch("/containers/{code}", "OL Inventory 77")
        .then()
        .statusCode(200);
    assertThat(count("SELECT COUNT(*) FROM container WHERE name = 'Renamed by label'"))
        .isEqualTo(1);
    manager
        .request()
        .queryParam("text", "nothing such")
        .delete("/containers/OL-OTHER/labels")
        .then()
        .statusCode(404)
        .body("slug", equalTo("label-not-found"));
  }

  private static ValidatableResponse label(Person bench, String tube, String kind, String text) {
    return bench
        .request()
        .body(Map.of("kind", kind, "text", text))
        .post("/specimens/" + tube + "/labels")
        .then();
  }

  private static ValidatableResponse containerLabel(Person bench, String code, String text) {
    return bench
        .request()
        .body(Map.of("kind", "LABEL", "text", text))
        .post("/containers/" + code + "/labels")
        .then();
  }

  private ValidatableResponse accession(Person bench, String barcode) {
    return bench
        .request()
        .body(
            Map.of(
                "donor", donor(bench),
                "study", "NEPHRO-1",
                "event", "V1",
                "site", "HDB",
                "visitedAt", "2026-03-02T08:00:00Z",
                "specimens", List.of(Map.of("type", "PLASMA", "quantity", 2, "barcode", barcode))))
        .post("/visits")
        .then();
  }
}
