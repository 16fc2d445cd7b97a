package org.biobank.web.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Visits that the rows of a file mean or make. */
class ImportedVisitsIT extends ImportedFiles {
  @Test
  void visitsThatAreNotThereYetAreCountedSoThatAMistypedCodeIsSeen() {
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(manager);
    var header = "Barcode,Type,Donor,Study,Visit,Event,Visited At,Site,Quantity\n";
    var row = "%s,PLASMA," + donor + ",NEPHRO-1,%s,V1,%s,HDB,1\n";
    var first =
        checked(
            manager,
            "create",
            header
                + row.formatted("IMP-VISIT-1", "", "2026-03-02T08:00:00Z")
                + row.formatted("IMP-VISIT-2", "", "2026-03-02T08:00:00Z"));
    newVisits(manager, first, 1);
    commit(manager, first, false);
    newVisits(manager, first, 1);
    String visit = manager.request().get("/specimens/IMP-VISIT-1").then().extract().path("visit");
    newVisits(
        manager,
        checked(
            manager,
            "create",
            header
                + row.formatted("IMP-VISIT-3", visit, "2026-03-02T09:00:00Z")
                + row.formatted("IMP-VISIT-4", "", "2026-03-02T08:00:00Z")),
        0);
    var mistyped =
        checked(
            manager,
            "create",
            header + row.formatted("IMP-VISIT-5", visit + "0", "2026-03-02T09:00:00Z"));
    newVisits(manager, mistyped, 1);
    manager.request().post("/imports/" + mistyped + "/check").then().statusCode(202);
    awaitState(mistyped, "READY");
    newVisits(manager, mistyped, 1);
    manager.request().post("/imports/" + mistyped + "/discard").then().statusCode(200);
    newVisits(manager, mistyped, 0);
  }

  @Test
  void noVisitIsMadeAfterAStudysLastDay() {
    var manager = signIn(TestBiobank.MANAGER);
    var events = List.of(StudyIT.event("V1", 0));
    StudyIT.open(manager, "IMP-ENDED", events).statusCode(201);
    String donor = enrol(manager, "IMP-ENDED").statusCode(201).extract().path("code");
    manager
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("title", "Ended", "closedOn", "2026-03-02", "events", events))
        .put("/studies/IMP-ENDED/protocol")
        .then()
        .statusCode(200);
    var row = "%s,PLASMA," + donor + ",IMP-ENDED,V1,%s,HDB,1,mL,\n";
    var csv =
        HEADER
            + row.formatted("IMP-LASTDAY", "2026-03-02T23:59:00Z")
            + row.formatted("IMP-DAYAFTER", "2026-03-03T00:00:00Z");
    told(manager, checked(manager, "create", csv), "errors")
        .body("items.line", contains(3))
        .body("items[0].faults[0].column", equalTo("Study"))
        .body("items[0].faults[0].slug", equalTo("study-closed"));
  }

  private static void newVisits(Person person, String id, int expected) {
    person.request().get("/imports/" + id).then().body("counts.newVisits", equalTo(expected));
  }
}
