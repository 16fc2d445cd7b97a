package org.biobank.web.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeIT extends BiobankIT {
  private static final String GTIN = "0109521234543213";

  @Test
  void aCodeIsFoundWhateverItsCaseAndItsSymbologyIdentifier() {
    var bench = signIn(TestBiobank.BENCH);
    tube(bench, "IT-Code-1");
    for (var scan : List.of("it-code-1", "IT-CODE-1", "]C0it-code-1", "]d1IT-Code-1")) {
      scanned(bench, scan).body("kind", equalTo("SPECIMEN")).body("code", equalTo("IT-Code-1"));
    }
  }

  @Test
  void aGs1LabelIsFoundByItsSerialNumber() {
    var bench = signIn(TestBiobank.BENCH);
    tube(bench, "IT-SN-5");
    for (var scan :
        List.of(
            "]d2" + GTIN + "10LOT\u001D21it-sn-5",
            "]C1" + GTIN + "21IT-SN-5~10LOT",
            "(01)09521234543213(21)IT-SN-5",
            "(8004)9521IT-NO(21)IT-SN-5",
            GTIN + "21IT-SN-5")) {
      scanned(bench, scan).body("kind", equalTo("SPECIMEN")).body("code", equalTo("IT-SN-5"));
    }
  }

  @Test
  void aDonationNumberIsFoundInEveryForm() {
    var bench = signIn(TestBiobank.BENCH);
    tube(bench, "G123498654321");
    for (var scan :
        List.of(
            "G123498654321",
            "=G12349865432177",
            "]C0=G12349865432100",
            "G123498654321H",
            "G1234 98 654321 H")) {
      scanned(bench, scan).body("kind", equalTo("SPECIMEN")).body("code", equalTo("G123498654321"));
    }
    scanned(bench, "=G12349865432176").body("kind", equalTo("UNKNOWN"));
  }

  @Test
  void aScanThatMeansSeveralThingsIsOfNone() {
    var bench = signIn(TestBiobank.BENCH);
    tube(bench, "IT-TWO-A");
    tube(bench, "IT-TWO-B");
    var both = "(21)IT-TWO-A(10)IT-TWO-B";
    scanned(bench, both).body("kind", equalTo("UNKNOWN")).body("code", equalTo(both));
    // without its separator it may be (21)IT-TWO-A(10)X or one long serial number
    scanned(bench, "]C121IT-TWO-A10X").body("kind", equalTo("UNKNOWN"));
    scanned(bench, "]C121IT-TWO-A\u001D10X").body("code", equalTo("IT-TWO-A"));
  }

  @Test
  void whatIsNoScanIsNobodys() {
    var bench = signIn(TestBiobank.BENCH);
    scanned(bench, "A\u0001B").body("kind", equalTo("UNKNOWN"));
    bench.request().get("/codes/{code}", "7".repeat(513)).then().statusCode(404);
    bench.request().get("/codes/{code}", " ").then().statusCode(404);
  }

  @Test
  void whoIsGrantedOneStudySeesNoStateOfAnothers() {
    tube(signIn(TestBiobank.BENCH), "IT-OF-STUDY");
    rows(
        handle -> {
          TestBiobank.ofStudy(handle, "bench.it-code", "IT-CODE");
          return 1;
        });
    scanned(signIn("bench.it-code"), "IT-OF-STUDY")
        .body("kind", equalTo("SPECIMEN"))
        .body("facts.label", contains("Site"))
        .body("path", nullValue());
    rows(
        handle ->
            handle.execute(
                """
                UPDATE specimen SET study_id = (SELECT id FROM study WHERE code = 'IT-CODE')
                WHERE barcode = 'IT-OF-STUDY'
                """));
    scanned(signIn("bench.it-code"), "IT-OF-STUDY")
        .body("facts.value", contains("AVAILABLE", "HDB"))
        .body("path", equalTo("/specimens/IT-OF-STUDY"));
  }

  private static ValidatableResponse scanned(Person bench, String scan) {
    return bench.request().get("/codes/{code}", scan).then().statusCode(200);
  }

  private void tube(Person bench, String barcode) {
    bench
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
        .then()
        .statusCode(201);
  }
}
