package org.biobank.web.it;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the tests of imports share: a file on its way. */
abstract class ImportedFiles extends BiobankIT {
  protected static final String HEADER =
      "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Unit,Note\n";

  protected ValidatableResponse upload(Person person, String mode, byte[] file, String type) {
    return person
        .request()
        .contentType(type)
        .body(file)
        .post("/imports?mode=" + mode + "&name=test")
        .then();
  }

  /** Handed over and looked at. */
  protected String checked(Person person, String mode, String csv) {
    String id =
        upload(person, mode, csv.getBytes(StandardCharsets.UTF_8), "text/csv")
            .statusCode(202)
            .extract()
            .path("id");
    awaitState(id, "READY");
    return id;
  }

  protected void awaitState(String id, String state) {
    await(
        "SELECT COUNT(*) FROM import_batch WHERE id = '%s' AND state = '%s'".formatted(id, state));
  }

  protected void commit(Person person, String id, boolean skip) {
    begun(person, id, skip);
    awaitState(id, "COMMITTED");
  }

  /** Asked to be committed; it may be turned back yet. */
  protected static void begun(Person person, String id, boolean skip) {
    askToCommit(person, id, skip).statusCode(202);
  }

  protected static ValidatableResponse askToCommit(Person person, String id, boolean skip) {
    return person
        .request()
        .body(Map.of("skipWrongRows", skip))
        .post("/imports/" + id + "/commit")
        .then();
  }

  protected static String row(String barcode, String donor, String quantity) {
    return "%s,PLASMA,%s,NEPHRO-1,V1,2026-03-02T08:00:00Z,HDB,%s,mL,\n"
        .formatted(barcode, donor, quantity);
  }

  protected static ValidatableResponse told(Person person, String id, String what) {
    return person.request().get("/imports/" + id + "/" + what).then().statusCode(200);
  }

  protected static ValidatableResponse label(Person person, String barcode, String text) {
    return person
        .request()
        .body(Map.of("kind", "LABEL", "text", text))
        .post("/specimens/" + barcode + "/labels")
        .then();
  }

  protected static void place(Person person, String barcode, String box, String position) {
    person
        .request()
        .body(Map.of("box", box, "position", position))
        .post("/specimens/" + barcode + "/placement")
        .then()
        .statusCode(200);
  }

  protected static ValidatableResponse askToUndo(Person person, String id) {
    return person.request().post("/imports/" + id + "/undo").then();
  }

  protected void undo(Person person, String id) {
    askToUndo(person, id).statusCode(202);
    awaitState(id, "UNDONE");
  }

  protected void processed(String barcode, Map<String, Object> event) {
    ProcessingIT.record(
            signIn(TestBiobank.BENCH), List.of(barcode), Instant.now().toString(), event)
        .statusCode(201);
  }
}
