package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class PickListIT extends OrderedTubes {
  @Test
  void thePickListGoesFromDoorToDoorAndFromBoxToBox() {
    var bench = signIn(TestBiobank.BENCH);
    freezerWithShelves("IT-F9", "IT freezer 9");
    freezerWithShelves("IT-F10", "IT freezer 10");
    var far = inBox(bench, "IT-F10-BOX", "IT-F10-S1", 2);
    var low = inBox(bench, "IT-F9-LOW", "IT-F9-S3", 2);
    var high = inBox(bench, "IT-F9-HIGH", "IT-F9-S1", 3);
    var code = approved(List.of(far.get(1), low.get(0), high.get(2), high.get(0), far.get(0)));
    bench
        .request()
        .get("/orders/" + code + "/pick-list")
        .then()
        .statusCode(200)
        .body("tubes", equalTo(5))
        .body("boxes", equalTo(3))
        .body("doors.code", contains("IT-F9", "IT-F10"))
        .body("doors[0].boxes.code", contains("IT-F9-HIGH", "IT-F9-LOW"))
        .body("doors[0].boxes[0].way", equalTo("Shelf 1 (1) > Box IT-F9-HIGH"))
        .body("doors[0].boxes[0].tubes.barcode", contains(high.get(0), high.get(2)))
        .body("doors[0].boxes[0].tubes.position", contains("A1", "A3"))
        .body("doors[1].boxes[0].tubes.barcode", contains(far.get(0), far.get(1)))
        .body("astray", empty());
    var csv =
        bench.request().get("/orders/" + code + "/pick-list/sheet.csv").then().statusCode(200);
    assertThat(csv.extract().asString().lines().toList())
        .hasSize(6)
        .element(1)
        .asString()
        .startsWith("IT-F9,,IT-F9-HIGH,Shelf 1 (1) > Box IT-F9-HIGH,A1," + high.get(0));
    var pdf = bench.request().get("/orders/" + code + "/pick-list/sheet.pdf").then();
    pdf.statusCode(200).contentType("application/pdf");
    assertThat(new String(pdf.extract().asByteArray(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void tubesAreScannedOffAndAWrongOneIsAnsweredInWords() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = stored(bench, "IT-PICK", 3);
    var code = approved(tubes.subList(0, 2));
    pick(bench, code, List.of(tubes.get(0), tubes.get(2), "(21)" + tubes.get(0), "NO-SUCH-TUBE"))
        .statusCode(200)
        .body("status", equalTo("PICKING"))
        .body("left", equalTo(1))
        .body("scans.outcome", contains("TAKEN", "WRONG_TUBE", "ALREADY_TAKEN", "UNKNOWN"))
        .body("scans[1].detail", containsString("It belongs in Box IT-PICK, position A3"));
    custody(bench, tubes.get(0))
        .body("events[-1].businessStep", equalTo("PICKING"))
        .body("events[-1].fromPlace", equalTo("box:IT-PICK/A1"))
        .body("events[-1].toPlace", equalTo("bench:HDB"));
    bench
        .request()
        .get("/orders/" + code + "/pick-list")
        .then()
        .body("doors[0].boxes[0].tubes.barcode", contains(tubes.get(1)));
    pick(bench, code, List.of(tubes.get(1).toLowerCase(Locale.ROOT)))
        .statusCode(200)
        .body("status", equalTo("READY"))
        .body("left", equalTo(0));
    order(bench, code)
        .body("items.status", contains("PICKED", "PICKED"))
        .body("items[0].takenFrom", equalTo("IT-PICK/A1"));
    pick(bench, code, List.of(tubes.get(1)))
        .statusCode(409)
        .body("slug", equalTo("order-not-in-this-status"));
    pick(signIn(TestBiobank.BENCH_MUC), code, tubes).statusCode(403);
  }

  @Test
  void aMissingTubeIsReplacedByOneOfTheSameDonor() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = stored(bench, "IT-MISS", 2);
    var stranger = stored(bench, "IT-MISS-2", 1).get(0);
    var code = approved(tubes.subList(0, 1));
    missing(bench, code, tubes.get(1)).statusCode(422).body("slug", equalTo("not-of-this-order"));
    missing(bench, code, tubes.get(0))
        .statusCode(200)
        .body("status", equalTo("READY"))
        .body("substitutes.barcode", contains(tubes.get(1)))
        .body("substitutes[0].place", equalTo("IT-MISS/A2"));
    specimen(bench, tubes.get(0)).body("status", equalTo("MISSING"));
    custody(bench, tubes.get(0)).body("events[-1].toPlace", equalTo("unknown"));
    replace(bench, code, tubes.get(0), stranger)
        .statusCode(422)
        .body("slug", equalTo("reservation-refused"))
        .body("items[0].refusal.slug", equalTo("no-substitute"));
    replace(bench, code, tubes.get(0), tubes.get(1))
        .statusCode(200)
        .body("status", equalTo("PICKING"))
        .body("items", hasSize(2))
        .body("items[1].substituteFor", equalTo(tubes.get(0)))
        .body("items.status", hasItem("RESERVED"));
    replace(bench, code, tubes.get(0), tubes.get(1))
        .statusCode(422)
        .body("slug", equalTo("not-of-this-order"));
    pick(bench, code, List.of(tubes.get(1))).body("status", equalTo("READY"));
  }

  @Test
  void twoPickersWhoScanTheSameTubeTakeItOnce() throws Exception {
    var one = signIn(TestBiobank.BENCH);
    var other = signIn(TestBiobank.MANAGER);
    var tubes = stored(one, "IT-TWO", 6);
    var code = approved(tubes);
    var pickers = List.of(one, other, one, other);
    var rounds =
        atOnce(
            pickers.size(),
            i ->
                pick(pickers.get(i), code, tubes.subList(0, 5))
                    .extract()
                    .<List<String>>path("scans.outcome"));
    var outcomes = rounds.stream().flatMap(List::stream).toList();
    assertThat(outcomes).filteredOn("TAKEN"::equals).hasSize(5);
    assertThat(outcomes).filteredOn("ALREADY_TAKEN"::equals).hasSize(15);
    assertThat(
            count(
                "SELECT COUNT(*) FROM custody_event e JOIN specimen s ON s.id = e.subject_id"
                    + " WHERE s.barcode = ? AND e.business_step = 'PICKING'",
                tubes.get(0)))
        .isEqualTo(1);
  }

  private static ValidatableResponse pick(Person person, String code, List<String> scans) {
    return person.request().body(Map.of("scans", scans)).post("/orders/" + code + "/picks").then();
  }

  private static ValidatableResponse missing(Person person, String code, String barcode) {
    return person
        .request()
        .body(Map.of("barcode", barcode))
        .post("/orders/" + code + "/picks/missing")
        .then();
  }

  private static ValidatableResponse replace(
      Person person, String code, String missing, String substitute) {
    return person
        .request()
        .body(Map.of("missing", missing, "substitute", substitute))
        .post("/orders/" + code + "/picks/substitutes")
        .then();
  }

  private List<String> inBox(Person bench, String box, String shelf, int count) {
    box(box, shelf);
    var tubes = tubes(bench, count);
    store(bench, box, tubes);
    return tubes;
  }

  /** A freezer of five shelves, three of which are there. */
  private void freezerWithShelves(String code, String name) {
    rows(
        handle -> {
          UUID freezer = Ids.next();
          handle.execute(
              """
              INSERT INTO container (id, code, name, type_code, site_id, set_point_celsius, status)
              SELECT ?, ?, ?, 'FREEZER-5', id, -80, 'ACTIVE' FROM site WHERE code = 'HDB'
              """,
              freezer,
              code,
              name);
          for (int shelf = 1; shelf <= 3; shelf++) {
            handle.execute(
                """
                INSERT INTO container (id, code, name, type_code, site_id, parent_id, parent_row, parent_column, status)
                SELECT ?, ?, ?, 'SHELF-6', site_id, id, ?, 0, 'ACTIVE' FROM container WHERE code = ?
                """,
                Ids.next(),
                code + "-S" + shelf,
                "Shelf " + shelf,
                shelf - 1,
                code);
          }
          return null;
        });
  }
}
