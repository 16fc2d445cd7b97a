package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labels and aliases that a file gives its tubes. */
class ImportedLabelsIT extends ImportedFiles {
  @Test
  void labelsAreWrittenWithTheirRowsFoundByAndTakenBackWithThem() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    label(manager, tube, "IMP-LBL was").statusCode(201);
    var id =
        checked(
            manager,
            "upsert",
            "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Label,Alias\n"
                + tube
                + ",,,,,,,,IMP-LBL now,lims: IMP-LBL-77 | IMP-LBL-78\n"
                + "IMP-LBL-1,PLASMA,"
                + donor(manager)
                + ",NEPHRO-1,V1,2026-03-02,HDB,1,IMP-LBL a\\|b,\n");
    told(manager, id, "diff")
        .body("items[0].changes.Label.from", equalTo("IMP-LBL was"))
        .body("items[0].changes.Label.to", equalTo("IMP-LBL now"))
        .body("items[0].changes.Alias.to", equalTo("ALIAS:IMP-LBL-78 | LIMS:IMP-LBL-77"));
    manager.request().get("/imports/" + id).then().body("columnsIgnored", hasSize(0));
    commit(manager, id, false);
    for (var name : List.of("imp-lbl NOW", "IMP-LBL-77", "IMP-LBL-78")) {
      manager.request().get("/specimens/{n}", name).then().body("barcode", equalTo(tube));
    }
    manager
        .request()
        .get("/specimens/{n}", "IMP-LBL a|b")
        .then()
        .body("barcode", equalTo("IMP-LBL-1"));
    manager.request().get("/specimens/{n}", "IMP-LBL was").then().statusCode(404);

    undo(manager, id);
    manager.request().get("/specimens/{n}", "IMP-LBL was").then().body("barcode", equalTo(tube));
    assertThat(
            count(
                "SELECT COUNT(*) FROM specimen_label WHERE text LIKE 'IMP-LBL%'"
                    + " AND text <> 'IMP-LBL was'"))
        .isZero();
  }

  @Test
  void aLabelThatIsAnothersOrIsGivenTwiceIsToldByColumnAndValue() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    var donor = donor(manager);
    label(manager, tube, "IMP-TWO taken").statusCode(201);
    var begin = ",PLASMA," + donor + ",NEPHRO-1,V1,2026-03-02,HDB,1,";
    var id =
        checked(
            manager,
            "upsert",
            "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Label,Alias\n"
                + ("IMP-TWO-1" + begin + "imp-two TAKEN,\n")
                + ("IMP-TWO-2" + begin + "IMP-TWO-5 | IMP-TWO same,\n")
                + ("IMP-TWO-3" + begin + ",IMP-TWO x|LABEL\n")
                + ("IMP-TWO-4" + begin + "IMP-TWO SAME,\n")
                + ("IMP-TWO-5" + begin + ",os:IMP-TWO x\n")
                + ("IMP-TWO-6" + begin + "," + tube + "\n")
                + ("IMP-TWO taken" + begin + ",\n"));
    told(manager, id, "errors")
        .body("items.line", contains(2, 3, 5, 7, 8))
        .body("items[0].faults[0].column", equalTo("Label"))
        .body("items[0].faults[0].value", equalTo("imp-two TAKEN"))
        .body("items[0].faults[0].slug", equalTo("label-taken"))
        .body("items[0].faults[0].remedy", containsString("take it off there"))
        .body("items[1].faults[0].slug", equalTo("label-twice"))
        .body("items[1].faults[0].column", equalTo("Label"))
        .body("items[1].faults[0].value", equalTo("IMP-TWO same"))
        .body("items[2].faults[0].slug", equalTo("label-twice"))
        .body("items[3].faults[0].column", equalTo("Alias"))
        .body("items[3].faults[0].value", equalTo(tube))
        .body("items[4].faults[0].slug", equalTo("barcode-taken"));
    var other =
        checked(
            manager,
            "create",
            "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Label\n"
                + ("IMP-TWO-8" + begin + "IMP-TWO-9\n")
                + ("IMP-TWO-9" + begin + "\n"));
    told(manager, other, "errors")
        .body("items.line", contains(2))
        .body("items[0].faults[0].slug", equalTo("label-taken"))
        .body("items[0].faults[0].value", equalTo("IMP-TWO-9"));
    // and what somebody gives meanwhile turns the import back as a whole
    var late =
        checked(
            manager,
            "create",
            "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Label\n"
                + ("IMP-TWO-10" + begin + "IMP-TWO late\n"));
    label(manager, tube, "IMP-TWO late").statusCode(201);
    begun(manager, late, false);
    await(
        "SELECT COUNT(*) FROM import_batch WHERE id = '%s' AND refusal_slug = 'label-taken'"
            .formatted(late));
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode = 'IMP-TWO-10'")).isZero();
  }

  @Test
  void anImportIsNotUndoneWhenItsTubesWereLabelledOrWorkedOnSince() {
    var manager = signIn(TestBiobank.MANAGER);
    var id =
        checked(
            manager,
            "create",
            HEADER
                + row("IMP-SINCE-1", donor(manager), "1")
                + row("IMP-SINCE-2", donor(manager), "1"));
    commit(manager, id, false);
    label(manager, "IMP-SINCE-1", "IMP-SINCE by hand").statusCode(201);
    processed("IMP-SINCE-2", Map.of("kind", "PROCESSED", "what", "shaken"));
    askToUndo(manager, id)
        .statusCode(422)
        .body("slug", equalTo("import-used-since"))
        .body("specimens.find { it.barcode == 'IMP-SINCE-1' }.reason", equalTo("labelled"))
        .body("specimens.find { it.barcode == 'IMP-SINCE-2' }.reason", equalTo("processed"));
  }
}
