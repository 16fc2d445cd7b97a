package org.biobank.web.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.scanner.agent.ScannerBench;
import org.biobank.scanner.drawing.DrawnRack;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a rack scanner sends waits for a person, and only a person stores it. */
class RackScanIT extends BiobankIT {
  private static final String AT = "2026-11-23T10:15:30Z";
  private static final int DPI = 400;

  @TempDir Path folder;

  @Test
  void aPictureDroppedAtTheBenchWaitsForAPersonWhoStoresIt() throws IOException {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-SCANNED", "FRZ-80");
    var tubes = tubes(bench, 20);
    var drop = Files.createDirectory(folder.resolve("drop"));
    Files.write(drop.resolve("it-scanned.png"), picture(tubes));
    Files.writeString(drop.resolve("broken.png"), "\u0089PNG and no more");
    Files.writeString(drop.resolve("it-text.csv"), "A1,0412345678\nA2,0412345679\nA3,No Read\n");
    Files.writeString(drop.resolve("it-twice.csv"), "A1,0412345678\nA2,0412345678\n");

    assertThat(agent(drop)).isZero();

    var text = "items.find { it.name == 'it-text.csv' }.";
    bench
        .request()
        .get("/rack-scans")
        .then()
        .body(text + "read", equalTo(2))
        .body(text + "unread", equalTo(1))
        .body("items.name", not(hasItem("it-twice.csv")));
    try (var aside = Files.list(folder.resolve("spool/refused"))) {
      assertThat(aside.filter(file -> file.toString().endsWith(".why.txt")))
          .singleElement()
          .satisfies(why -> assertThat(why).content().contains("rack-file-not-readable"));
    }
    var line = "items.find { it.name == 'it-scanned.png' }.";
    String scan =
        bench
            .request()
            .get("/rack-scans")
            .then()
            .statusCode(200)
            .body(line + "box", equalTo("IT-SCANNED"))
            .body(line + "device", equalTo(TestBiobank.SCANNER))
            .body(line + "rows", equalTo(8))
            .body(line + "columns", equalTo(12))
            .body(line + "read", equalTo(20))
            .extract()
            .path(line + "id");
    List<Map<String, String>> wells =
        bench
            .request()
            .get("/rack-scans/" + scan)
            .then()
            .statusCode(200)
            .extract()
            .path("grid.wells");
    assertThat(wells.get(13))
        .containsEntry("position", "B2")
        .containsEntry("barcode", tubes.get(13));
    assertThat(
            count(
                "SELECT COUNT(*) FROM placement p JOIN container c ON c.id = p.container_id"
                    + " WHERE c.code = 'IT-SCANNED'"))
        .isZero();

    store(bench, "IT-SCANNED", 0, wells, scan).statusCode(200).body("wells", hasSize(20));
    bench.request().get("/rack-scans").then().body("items.id", not(hasItem(scan)));
    store(bench, "IT-SCANNED", 1, wells, scan)
        .statusCode(409)
        .body("slug", equalTo("rack-scan-closed"));
    bench.request().post("/rack-scans/" + scan + "/dismissal").then().statusCode(409);
  }

  @Test
  void aScanSentTwiceUnderOneKeyWaitsOnce() {
    var key = UUID.randomUUID().toString();
    var first = send(scanner(TestBiobank.SCANNER), key, "twice").statusCode(201).extract();
    var again = send(scanner(TestBiobank.SCANNER), key, "twice").statusCode(201).extract();
    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    assertThat(count("SELECT COUNT(*) FROM rack_scan WHERE name = 'twice'")).isEqualTo(1);
  }

  @Test
  void aScanIsForItsOwnSiteOnly() {
    String scan = sent("own-site");
    var elsewhere = signIn(TestBiobank.BENCH_MUC);
    elsewhere.request().get("/rack-scans").then().body("items.id", not(hasItem(scan)));
    elsewhere
        .request()
        .get("/rack-scans/" + scan)
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    elsewhere.request().post("/rack-scans/" + scan + "/dismissal").then().statusCode(403);
    signIn(TestBiobank.BENCH).request().get("/rack-scans").then().body("items.id", hasItem(scan));
  }

  @Test
  void aScanOfNoUseIsDismissedOnce() {
    String scan = sent("no-use");
    var bench = signIn(TestBiobank.BENCH);
    bench
        .request()
        .post("/rack-scans/" + scan + "/dismissal")
        .then()
        .statusCode(200)
        .body("state", equalTo("DISMISSED"));
    bench
        .request()
        .post("/rack-scans/" + scan + "/dismissal")
        .then()
        .statusCode(409)
        .body("slug", equalTo("rack-scan-closed"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'DismissRackScan' AND subject = ?",
                scan))
        .isEqualTo(1);
  }

  @Test
  void aScannerMayHandOverAndNothingElse() {
    box("IT-SCANNER-LOOKS", "FRZ-80");
    for (var path : List.of("/rack-scans", "/boxes/IT-SCANNER-LOOKS", "/donors", "/specimens")) {
      scanner(TestBiobank.SCANNER).get(path).then().statusCode(403);
    }
    send(signIn(TestBiobank.BENCH).request(), UUID.randomUUID().toString(), "by-a-person")
        .statusCode(403)
        .body("slug", equalTo("not-permitted"));
    send(scanner(TestBiobank.SCANNER_NOWHERE), UUID.randomUUID().toString(), "nowhere")
        .statusCode(403)
        .body("slug", equalTo("scanner-without-site"));
  }

  @Test
  void whatADeviceSaysWronglyIsNamed() {
    for (var wrong : Map.of("layout", "8by12", "scannedAt", "yesterday").entrySet()) {
      scanner(TestBiobank.SCANNER)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .contentType(ContentType.JSON)
          .queryParam("scannedAt", wrong.getKey().equals("scannedAt") ? wrong.getValue() : AT)
          .queryParam("layout", wrong.getKey().equals("layout") ? wrong.getValue() : "8x12")
          .body(Map.of("wells", List.of()))
          .post("/rack-scans")
          .then()
          .statusCode(400)
          .body("errors[0].pointer", containsString(wrong.getKey()));
    }
  }

  private int agent(Path drop) throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), TestBiobank.PASSWORD);
    return new CommandLine(new ScannerBench())
        .setOut(new PrintWriter(new StringWriter()))
        .execute(
            "--once",
            "--allow-http",
            "--quiet=0",
            "--url=" + base,
            "--device=" + TestBiobank.SCANNER,
            "--secret-file=" + secret,
            "--spool=" + folder.resolve("spool"),
            "--watch=" + drop,
            "--rack-code-from-name=(.+)\\.png");
  }

  private static ValidatableResponse store(
      Person bench, String box, int version, List<Map<String, String>> wells, String scan) {
    return bench
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("wells", wells, "rackScan", scan))
        .put("/boxes/" + box + "/contents")
        .then();
  }

  private String sent(String name) {
    return send(scanner(TestBiobank.SCANNER), UUID.randomUUID().toString(), name)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse send(RequestSpecification device, String key, String name) {
    return device
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .queryParam("name", name)
        .queryParam("scannedAt", AT)
        .body(
            Map.of(
                "wells",
                List.of(
                    Map.of("position", "A1", "barcode", "0412345678"),
                    Map.of("position", "A2", "state", "UNREAD"))))
        .post("/rack-scans")
        .then();
  }

  private RequestSpecification scanner(String device) {
    String token =
        given()
            .baseUri(base.toString())
            .contentType(ContentType.URLENC)
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", device)
            .formParam("client_secret", TestBiobank.PASSWORD)
            .post("/api/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given()
        .baseUri(base.toString())
        .basePath("/api")
        .header("Authorization", "Bearer " + token);
  }

  private static byte[] picture(List<String> tubes) {
    var standing = new HashMap<WellPosition, String>();
    for (int i = 0; i < tubes.size(); i++) {
      standing.put(RackLayout.RACK_96.positions().get(i), tubes.get(i));
    }
    return new DrawnRack(RackLayout.RACK_96, standing, DPI, 11).png();
  }
}
