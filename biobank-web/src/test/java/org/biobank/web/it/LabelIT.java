package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.biobank.scanner.label.LabelTemplate;
import org.biobank.scanner.label.SheetLayout;
import org.junit.jupiter.api.Test;

class LabelIT extends BiobankIT {
  private static final Map<String, Object> PARCEL =
      Map.of(
          "fromSite", "HDB",
          "toSite", "MUC",
          "carrier", "MediCourier",
          "category", "UN3373",
          "coolant", "DRY_ICE",
          "dryIceKg", 5,
          "celsiusMax", -60,
          "couriers", List.of(TestBiobank.COURIER));

  @Test
  void labelsOfTubesAndBoxesComeAsAFile() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 3);
    box("IT-LABEL", "FRZ-80");
    var codes = new ArrayList<>(tubes);
    codes.add("it-label");

    byte[] pdf =
        make(bench, order(codes, "TUBE", "PDF"))
            .statusCode(200)
            .contentType("application/pdf")
            .header("Content-Disposition", containsString("labels.pdf"))
            .extract()
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    var zpl = make(bench, order(codes, "CRYO_WRAP", "ZPL")).statusCode(200).extract().asString();
    assertThat(zpl).contains(tubes).contains("IT-LABEL").contains("Plasma");
    make(bench, order(tubes.subList(0, 1), "TUBE", "PNG")).statusCode(200).contentType("image/png");
  }

  @Test
  void everyTemplateComesInEveryFormatForEveryResolution() {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1);
    for (var template : LabelTemplate.values()) {
      for (var format : List.of("PDF", "PNG", "SVG", "ZPL")) {
        for (int dpi : new int[] {203, 300, 600}) {
          var order = order(tube, template.name(), format);
          order.put("dpi", dpi);
          make(bench, order).statusCode(200).header("Content-Length", not("0"));
        }
      }
    }
  }

  @Test
  void aUsedSheetIsFilledFromItsFirstFreePlace() throws IOException {
    var bench = signIn(TestBiobank.BENCH);
    var order = order(tubes(bench, 3), "TUBE", "PDF");
    order.put("paper", "A4");
    order.put("firstFree", SheetLayout.A4.places(LabelTemplate.TUBE));
    byte[] pdf = make(bench, order).statusCode(200).extract().asByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    order.put("firstFree", 0);
    make(bench, order).statusCode(400).body("errors.pointer", contains("/firstFree"));
    order.put("paper", "ROLL");
    order.put("firstFree", 2);
    make(bench, order).statusCode(400).body("errors.pointer", contains("/firstFree"));
  }

  @Test
  void aCodeThatDoesNotFitIsRefusedWithWhatDoes() {
    var bench = signIn(TestBiobank.BENCH);
    var code = "IT-LABEL-" + "X".repeat(40);
    box(code, "FRZ-80");
    var cap = order(List.of(code), "CAP_DOT", "ZPL");
    cap.put("dpi", 203);
    make(bench, cap)
        .statusCode(400)
        .body("errors.pointer", contains("/codes"))
        .body("errors[0].detail", containsString("it fits on"));
    make(bench, order(List.of(code), "BOX", "ZPL")).statusCode(200);
  }

  @Test
  void aLabelTellsNothingOfWhoTheDonorIs() {
    var bench = signIn(TestBiobank.BENCH);

    var zpl =
        make(bench, order(tubes(bench, 1), "BOX", "ZPL")).statusCode(200).extract().asString();

    assertThat(zpl).contains("D-").doesNotContain("Erika").doesNotContain("Mustermann");
  }

  @Test
  void aParcelsLabelSaysWhereItGoesAndOnlyItsSenderPrintsIt() {
    var bench = signIn(TestBiobank.BENCH);
    var parcel =
        bench
            .request()
            .body(PARCEL)
            .post("/shipments")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("code");
    var order = order(List.of(parcel), "SHIPPER", "ZPL");
    order.put("dpi", 203);

    var zpl = make(bench, order).statusCode(200).extract().asString();

    assertThat(zpl).contains("^BCN,").contains("to Biobank ").contains("MediCourier");
    make(signIn(TestBiobank.BENCH_MUC), order).statusCode(403);
  }

  @Test
  void everyUnknownCodeIsNamed() {
    var bench = signIn(TestBiobank.BENCH);
    var codes = List.of(tubes(bench, 1).get(0), "NOBODYS-1", "'; DROP TABLE specimen; --");
    make(bench, order(codes, "TUBE", "PDF"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("slug", equalTo("codes-unknown"))
        .body("codes", contains("NOBODYS-1", "'; DROP TABLE specimen; --"));
  }

  @Test
  void anotherSitesTubeGetsNoLabelAndTheAttemptIsAudited() {
    var tube = tubes(signIn(TestBiobank.BENCH), 1).get(0);
    var before = denied();
    make(signIn(TestBiobank.BENCH_MUC), order(List.of(tube), "TUBE", "PDF"))
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    assertThat(denied()).isEqualTo(before + 1);
    make(signIn(TestBiobank.COURIER), order(List.of(tube), "TUBE", "PDF")).statusCode(403);
  }

  @Test
  void whatCannotBeMadeIsRefusedWithItsPlace() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    make(bench, order(tubes, "TUBE", "PNG"))
        .statusCode(400)
        .body("errors.pointer", contains("/codes"));
    var coarse = order(tubes, "TUBE", "PDF");
    coarse.put("dpi", 72);
    make(bench, coarse).statusCode(400).body("errors.pointer", contains("/dpi"));
    make(bench, order(tubes, "POSTER", "PDF"))
        .statusCode(400)
        .body("errors.pointer", contains("/template"));
    make(bench, order(List.of(), "TUBE", "PDF")).statusCode(400);
    make(bench, order(Collections.nCopies(501, "X"), "TUBE", "PDF")).statusCode(400);
    make(bench, order(List.of("Größe"), "TUBE", "PDF")).statusCode(400);
    make(bench, new HashMap<>()).statusCode(400);
  }

  /** As typed by hand; described are the words in capitals alone. */
  @Test
  void wordsInSmallLettersAreTakenToo() {
    var bench = signIn(TestBiobank.BENCH);
    bench
        .request()
        .noFiltersOfType(AsDescribed.class)
        .body(order(tubes(bench, 1), "tube", "pdf"))
        .post("/labels")
        .then()
        .statusCode(200)
        .contentType("application/pdf");
  }

  private long denied() {
    return count(
        "SELECT COUNT(*) FROM audit_entry WHERE outcome = 'DENIED' AND action LIKE 'DescribeLabels%'");
  }

  private static ValidatableResponse make(Person person, Map<String, Object> order) {
    return person.request().body(order).post("/labels").then();
  }

  private static Map<String, Object> order(List<String> codes, String template, String format) {
    return new HashMap<>(Map.of("codes", codes, "template", template, "format", format));
  }
}
