package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Freeze-thaw cycles that a file tells of. */
class ImportedThawsIT extends ImportedFiles {
  @Test
  void freezeThawCyclesThatAFileTellsAreAnEventAndTheCountFollows() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    box("IMP-THAW", "FRZ-80");
    var id =
        checked(
            manager,
            "upsert",
            "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Freeze-Thaw"
                + " Cycles,Box,Position\n"
                + tube
                + ",,,,,,,,3,,\n"
                + "IMP-THAW-1,PLASMA,"
                + donor(manager)
                + ",NEPHRO-1,V1,2026-03-02,HDB,1,2,IMP-THAW,A1\n"
                + "IMP-THAW-2,PLASMA,"
                + donor(manager)
                + ",NEPHRO-1,V1,2026-03-02,HDB,1,,IMP-THAW,A2\n");
    told(manager, id, "diff")
        .body("items[0].changes.'Freeze-Thaw Cycles'.from", equalTo("0"))
        .body("items[0].changes.'Freeze-Thaw Cycles'.to", equalTo("3"));
    commit(manager, id, false);
    times(manager, tube).body("freezeThawCycles.value", equalTo(3));
    times(manager, "IMP-THAW-1").body("freezeThawCycles.value", equalTo(2));
    // what is put into a store of -80 without a word is taken for frozen there, as at the bench
    times(manager, "IMP-THAW-2")
        .body("freezeThawCycles.value", equalTo(0))
        .body("frozen", equalTo(true));
    var csv = manager.request().get("/specimens/export?format=csv&box=IMP-THAW").asString();
    assertThat(csv).containsPattern("IMP-THAW-1,.*,IMP-THAW,A1,2,AVAILABLE");

    undo(manager, id);
    times(manager, tube).body("freezeThawCycles.value", equalTo(0));
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM processing_event_specimen t JOIN specimen s ON s.id = t.specimen_id
                WHERE s.barcode = ? AND t.corrects_id IS NOT NULL
                """,
                tube))
        .isEqualTo(1);
  }

  @Test
  void whatIsRecordedHereOfThawingIsNotOverruledByAFile() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    processed(tube, Map.of("kind", "FROZEN", "method", "FREEZER"));
    processed(tube, Map.of("kind", "THAWED"));
    var id = checked(manager, "update", "Barcode,Freeze-Thaw Cycles\n" + tube + ",5\n");
    told(manager, id, "errors")
        .body("items[0].faults[0].column", equalTo("Freeze-Thaw Cycles"))
        .body("items[0].faults[0].value", equalTo("5"))
        .body("items[0].faults[0].slug", equalTo("thaws-recorded-here"));
    var same = checked(manager, "update", "Barcode,Freeze-Thaw Cycles\n" + tube + ",1\n");
    manager.request().get("/imports/" + same).then().body("counts.unchanged", equalTo(1));
  }

  private static ValidatableResponse times(Person person, String barcode) {
    return person.request().get("/specimens/" + barcode + "/times").then().statusCode(200);
  }
}
