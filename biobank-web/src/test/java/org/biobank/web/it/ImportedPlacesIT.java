package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an import puts tubes, and what has changed there since its preview. */
class ImportedPlacesIT extends ImportedFiles {
  private void awaitRefusal(String id, String slug) {
    await(
        "SELECT COUNT(*) FROM import_batch WHERE id = '%s' AND state = 'READY' AND refusal_slug = '%s'"
            .formatted(id, slug));
  }

  /** Committed, and turned back because it no longer is what was seen. */
  private void overtaken(Person person, String id) {
    begun(person, id, false);
    awaitRefusal(id, "import-overtaken");
  }

  private static final String PLACED =
      "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Box,Position\n";

  private static String placed(String barcode, String donor, String box, String position) {
    return "%s,PLASMA,%s,NEPHRO-1,V1,2026-03-02,HDB,1,%s,%s\n"
        .formatted(barcode, donor, box, position);
  }

  private long standing(String barcode, String box, int row, int column) {
    return count(
        """
        SELECT COUNT(*) FROM placement p JOIN specimen s ON s.id = p.specimen_id
        JOIN container c ON c.id = p.container_id
        WHERE s.barcode = ? AND c.code = ? AND p.row_index = ? AND p.column_index = ?
        """,
        barcode,
        box,
        row,
        column);
  }

  @Test
  void whatTheRulesNoLongerGrantIsNotWritten() {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("IMP-RULE", -80, List.of());
    box("IMP-RULE-B", "FRZ-80");
    var tube = tubes(manager, 1).get(0);
    var donor = donor(manager);
    var warmed =
        checked(
            manager,
            "create",
            PLACED
                + placed("IMP-RULE-T1", donor, "IMP-RULE-1", "A1")
                + placed("IMP-RULE-T2", donor, "IMP-RULE-B", "C1"));
    var blocked = checked(manager, "update", "Barcode,Box,Position\n" + tube + ",IMP-RULE-B,A1\n");
    manager
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("setPointCelsius", -20))
        .patch("/containers/IMP-RULE")
        .then()
        .statusCode(200);
    manager
        .request()
        .body(Map.of("positions", List.of("A1"), "reason", "cracked"))
        .post("/containers/IMP-RULE-B/blocked-places")
        .then()
        .statusCode(201);
    overtaken(manager, warmed);
    manager
        .request()
        .get("/imports/" + warmed)
        .then()
        .body("refusal.detail", containsString("line 2"));
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode LIKE 'IMP-RULE-T%'")).isZero();
    overtaken(manager, blocked);
    assertThat(standing(tube, "IMP-RULE-B", 0, 0)).isZero();
  }

  @Test
  void anImportWaitsForATighterRuleAndThenObeysIt() {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("IMP-HELD", -80, List.of());
    var tube = tubes(manager, 1).get(0);
    var id = checked(manager, "update", "Barcode,Box,Position\n" + tube + ",IMP-HELD-1,A1\n");
    rows(
        handle -> {
          handle.execute("START TRANSACTION");
          handle.execute(
              "UPDATE container SET set_point_celsius = -20, version = version + 1 WHERE code ="
                  + " 'IMP-HELD'");
          begun(manager, id, false);
          awaitLock("FROM container WHERE id IN");
          return handle.execute("COMMIT");
        });
    awaitRefusal(id, "import-overtaken");
    assertThat(standing(tube, "IMP-HELD-1", 0, 0)).isZero();
  }

  @Test
  void aTubeThatWasMovedOrLabelledSinceThePreviewIsLeftAsItIs() {
    var manager = signIn(TestBiobank.MANAGER);
    box("IMP-LATE", "FRZ-80");
    box("IMP-LATE-2", "FRZ-80");
    var tubes = tubes(manager, 3);
    place(manager, tubes.get(0), "IMP-LATE", "A1");
    place(manager, tubes.get(1), "IMP-LATE", "A2");
    var moved =
        checked(manager, "update", "Barcode,Box,Position\n" + tubes.get(0) + ",IMP-LATE,C1\n");
    var elsewhere = checked(manager, "update", "Barcode,Position\n" + tubes.get(1) + ",C2\n");
    var labelled = checked(manager, "update", "Barcode,Label\n" + tubes.get(2) + ",IMP-LATE x\n");
    place(manager, tubes.get(0), "IMP-LATE", "B1");
    place(manager, tubes.get(1), "IMP-LATE-2", "A2"); // the same place of another box
    label(manager, tubes.get(2), "IMP-LATE by hand").statusCode(201);
    for (var id : List.of(moved, elsewhere, labelled)) {
      overtaken(manager, id);
    }
    assertThat(standing(tubes.get(0), "IMP-LATE", 1, 0)).isEqualTo(1);
    assertThat(standing(tubes.get(1), "IMP-LATE-2", 0, 1)).isEqualTo(1);
    assertThat(count("SELECT COUNT(*) FROM specimen_label WHERE text = 'IMP-LATE x'")).isZero();
  }

  @Test
  void aPlaceIsWrittenAsTheContainerCallsItHoweverTheFileDoes() {
    var manager = signIn(TestBiobank.MANAGER);
    box("IMP-CALLED", "FRZ-80");
    manager
        .request()
        .body(Map.of("kind", "LABEL", "text", "Freezer 1/Shelf 2/Box 77"))
        .post("/containers/IMP-CALLED/labels")
        .then()
        .statusCode(201);
    var tube = tubes(manager, 1).get(0);
    var csv = "Barcode,Box,Position\n" + tube + ",Freezer 1/Shelf 2/Box 77,a1\n";
    var id = checked(manager, "update", csv);
    told(manager, id, "diff")
        .body("items[0].changes.Box.to", equalTo("IMP-CALLED"))
        .body("items[0].changes.Position.to", equalTo("A1"));
    commit(manager, id, false);
    manager
        .request()
        .get("/specimens/" + tube + "/custody")
        .then()
        .body("events[-1].toPlace", equalTo("box:IMP-CALLED/A1"));
    var again = checked(manager, "update", csv);
    manager
        .request()
        .get("/imports/" + again)
        .then()
        .body("counts.unchanged", equalTo(1))
        .body("counts.update", equalTo(0));
  }

  @Test
  void aMissingTubeThatAnImportPlacesIsFound() {
    var manager = signIn(TestBiobank.MANAGER);
    box("IMP-MISSING", "FRZ-80");
    var tube = tubes(manager, 1).get(0);
    rows(
        handle -> handle.execute("UPDATE specimen SET status = 'MISSING' WHERE barcode = ?", tube));
    var id = checked(manager, "update", "Barcode,Box,Position\n" + tube + ",IMP-MISSING,A1\n");
    commit(manager, id, false);
    assertThat(
            count("SELECT COUNT(*) FROM specimen WHERE barcode = ? AND status = 'AVAILABLE'", tube))
        .isEqualTo(1);
  }
}
