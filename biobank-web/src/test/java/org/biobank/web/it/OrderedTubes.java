package org.biobank.web.it;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests of orders share: tubes in a box, and an order on its way. */
abstract class OrderedTubes extends BiobankIT {
  /** Plasma tubes of one donor in a new box, from A1 on. */
  protected List<String> stored(Person bench, String box, int count) {
    box(box, "FRZ-80");
    var tubes = tubes(bench, count);
    store(bench, box, tubes);
    return tubes;
  }

  protected static void store(Person bench, String box, List<String> tubes) {
    var wells = new ArrayList<Map<String, String>>();
    for (int i = 0; i < tubes.size(); i++) {
      var position = (char) ('A' + i / 12) + String.valueOf(i % 12 + 1);
      wells.add(Map.of("position", position, "barcode", tubes.get(i)));
    }
    bench
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("wells", wells))
        .put("/boxes/" + box + "/contents")
        .then()
        .statusCode(200);
  }

  protected static Map<String, Object> asking(List<String> barcodes) {
    var order = new HashMap<String, Object>();
    order.put("site", "HDB");
    order.put("study", "NEPHRO-1");
    order.put("project", "Biomarkers of early CKD");
    order.put("requester", "Dr. A. Weber");
    order.put("recipient", "UKHD Nephrology");
    order.put("purposes", List.of("USE"));
    order.put("barcodes", barcodes);
    return order;
  }

  protected static ValidatableResponse submit(Person manager, Map<String, Object> order) {
    return manager.request().body(order).post("/orders").then();
  }

  protected static String submitted(Person manager, List<String> barcodes) {
    return submit(manager, asking(barcodes)).statusCode(201).extract().path("code");
  }

  protected static ValidatableResponse approve(Person committee, String code, int version) {
    return committee
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("conditions", "Report results back."))
        .post("/orders/" + code + "/approval")
        .then();
  }

  /** An order for these tubes, granted by the committee. */
  protected String approved(List<String> barcodes) {
    var code = submitted(signIn(TestBiobank.MANAGER), barcodes);
    approve(signIn(TestBiobank.COMMITTEE), code, 0).statusCode(200);
    return code;
  }

  /** Acts that need the order's version, with the version it has now. */
  protected static ValidatableResponse act(
      Person person, String code, String what, Map<String, Object> body) {
    var version = person.request().get("/orders/" + code).then().extract().header("ETag");
    return person
        .request()
        .header("If-Match", version)
        .body(body)
        .post("/orders/" + code + "/" + what)
        .then();
  }

  protected static ValidatableResponse order(Person person, String code) {
    return person.request().get("/orders/" + code).then().statusCode(200);
  }

  protected static ValidatableResponse specimen(Person person, String barcode) {
    return person.request().get("/specimens/" + barcode).then().statusCode(200);
  }

  protected static ValidatableResponse custody(Person person, String barcode) {
    return person.request().get("/specimens/" + barcode + "/custody").then().statusCode(200);
  }

  protected void withdraw(String barcode) {
    var manager = signIn(TestBiobank.MANAGER);
    String donor = specimen(manager, barcode).extract().path("donor");
    manager
        .request()
        .body(
            Map.of(
                "scope", "FULL",
                "requestedBy", "DONOR",
                "requestedAt", Instant.now().toString()))
        .post("/donors/" + donor + "/withdrawal")
        .then()
        .statusCode(200);
  }
}
