package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ImportIT extends ImportedFiles {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void threeWrongRowsOfFiftyThousandAreNamedAndNothingIsWrittenUnlessTheyAreSkipped() {
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(manager);
    var csv = new StringBuilder(HEADER);
    for (int i = 0; i < 50_000; i++) {
      csv.append(
          switch (i) {
            case 17 -> row("IMP-L-17", donor, "two");
            case 25_000 -> row("IMP-L-25000", "D-NOBODY", "1");
            case 49_999 -> row("IMP-L-0", donor, "1"); // as the first row
            default -> row("IMP-L-" + i, donor, "1.5");
          });
    }
    var id = checked(manager, "create", csv.toString());
    manager
        .request()
        .get("/imports/" + id)
        .then()
        .statusCode(200)
        .body("progress.read", equalTo(50_000))
        .body("progress.checked", equalTo(50_000))
        .body("counts.error", equalTo(4))
        .body("counts.create", equalTo(49_996));
    manager
        .request()
        .get("/imports/" + id + "/errors")
        .then()
        .statusCode(200)
        .body("items.line", contains(2, 19, 25_002, 50_001))
        .body("items[1].faults[0].column", equalTo("Quantity"))
        .body("items[1].faults[0].value", equalTo("two"))
        .body("items[1].faults[0].slug", equalTo("not-a-quantity"))
        .body("items[1].faults[0].remedy", containsString("1.25"))
        .body("items[2].faults[0].slug", equalTo("unknown-donor"));
    askToCommit(manager, id, false)
        .statusCode(422)
        .body("slug", equalTo("import-has-errors"))
        .body("count", equalTo(4));
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode LIKE 'IMP-L-%'")).isZero();
    commit(manager, id, true);
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode LIKE 'IMP-L-%'"))
        .isEqualTo(49_996);
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM specimen s JOIN custody_event e ON e.subject_id = s.id AND e.sequence = 1
                WHERE s.barcode LIKE 'IMP-L-%' AND e.business_step = 'COMMISSIONING'
                """))
        .isEqualTo(49_996);
    manager.request().get("/imports/" + id).then().body("progress.written", equalTo(49_996));
  }

  @Test
  void aZipBombIsRefusedAndNothingIsKept() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    upload(signIn(TestBiobank.MANAGER), "create", bomb.toByteArray(), XLSX)
        .statusCode(413)
        .body("slug", equalTo("import-zip-bomb"));
    assertThat(count("SELECT COUNT(*) FROM import_batch WHERE row_count = 0")).isZero();
  }

  @Test
  void aFileThatBreaksIsRefusedWithTheLineAndNothingOfItIsKept() {
    var manager = signIn(TestBiobank.MANAGER);
    upload(manager, "create", "Barcode;Type\nA;B;C\n".getBytes(StandardCharsets.UTF_8), "text/csv")
        .statusCode(400)
        .body("slug", equalTo("import-row-too-long"))
        .body("line", equalTo(2));
    upload(
            manager,
            "create",
            "Barcode,Note\nA,gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1),
            "text/csv")
        .statusCode(400)
        .body("slug", equalTo("import-not-utf8"));
    upload(manager, "create", "Foo,Bar\n1,2\n".getBytes(StandardCharsets.UTF_8), "text/csv")
        .statusCode(400)
        .body("slug", equalTo("import-header-unknown"));
    upload(manager, "replace", HEADER.getBytes(StandardCharsets.UTF_8), "text/csv")
        .statusCode(400)
        .body("slug", equalTo("invalid-request"));
    upload(signIn(TestBiobank.BENCH), "create", HEADER.getBytes(StandardCharsets.UTF_8), "text/csv")
        .statusCode(403)
        .body("slug", equalTo("not-permitted"));
  }

  @Test
  void aBlankCellKeepsWhatIsThereAndAnExplicitTokenEmptiesIt() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    var stated =
        checked(
            manager,
            "update",
            "Barcode,Tube Format,Risk Group,Note,Available Quantity\n"
                + tube
                + ",CRYO_2ML,2,from tray 7,1.5\n");
    manager
        .request()
        .get("/imports/" + stated + "/diff")
        .then()
        .statusCode(200)
        .body("items[0].outcome", equalTo("UPDATE"))
        .body("items[0].changes.'Tube Format'.to", equalTo("CRYO_2ML"))
        .body("items[0].changes.'Available Quantity'.from", equalTo("2"))
        .body("items[0].changes.'Available Quantity'.to", equalTo("1.5"));
    commit(manager, stated, false);
    var emptied =
        checked(manager, "update", "Barcode,Tube Format,Risk Group,Note\n" + tube + ",,[clear],\n");
    manager
        .request()
        .get("/imports/" + emptied + "/diff")
        .then()
        .body("items[0].changes.keySet()", hasSize(1))
        .body("items[0].changes.'Risk Group'.to", equalTo(""));
    commit(manager, emptied, false);
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM specimen
                WHERE barcode = ? AND tube_format = 'CRYO_2ML' AND risk_group IS NULL AND note = 'from tray 7'
                  AND available_quantity = 1.5
                """,
                tube))
        .isEqualTo(1);
  }

  @Test
  void anUpsertChangesWhatIsThereMakesTheRestAndSaysWhichIsWhich() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    var donor = donor(manager);
    box("IMP-UPS", "FRZ-80");
    var id =
        checked(
            manager,
            "upsert",
            "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Box,Position\n"
                + tube
                + ",,,,,,,,IMP-UPS,A1\n"
                + "IMP-UPS-1,PLASMA,"
                + donor
                + ",NEPHRO-1,V1,2026-03-02,HDB,1,imp-ups,a2\n"
                + "IMP-UPS-2,PLASMA,"
                + donor
                + ",NEPHRO-1,V1,2026-03-02,HDB,1,IMP-UPS,A2\n");
    manager
        .request()
        .get("/imports/" + id)
        .then()
        .body("counts.update", equalTo(1))
        .body("counts.error", equalTo(2));
    manager
        .request()
        .get("/imports/" + id + "/errors")
        .then()
        .body("items[0].faults[0].slug", equalTo("place-twice"));
    commit(manager, id, true);
    manager
        .request()
        .get("/specimens/" + tube + "/custody")
        .then()
        .body("verification.status", equalTo("VERIFIED"))
        .body("events[-1].toPlace", equalTo("box:IMP-UPS/A1"))
        .body("events[-1].businessStep", equalTo("STORING"));
  }

  @Test
  void parentsAndChildrenOfOneFileAreLinkedByRowKeysAndGetBarcodes() {
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(manager);
    var id =
        checked(
            manager,
            "create",
            "Row Key,Parent Row Key,Type,Donor,Study,Event,Visited At,Site,Quantity,Note\n"
                + "a2,a1,PLASMA,,,,,,0.5,IMP-FAMILY\n"
                + "a1,blood,PLASMA,,,,,,2,IMP-FAMILY\n"
                + "blood,,WHOLE_BLOOD,"
                + donor
                + ",NEPHRO-1,V1,2026-03-02T08:00:00Z,HDB,9,IMP-FAMILY\n"
                + "x,y,PLASMA,,,,,,1,\n"
                + "y,x,PLASMA,,,,,,1,\n");
    manager
        .request()
        .get("/imports/" + id + "/errors")
        .then()
        .body("items.line", contains(5, 6))
        .body("items[0].faults[0].slug", equalTo("unknown-row-key"));
    commit(manager, id, true);
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM specimen c JOIN specimen p ON p.id = c.parent_id JOIN specimen g ON g.id = p.parent_id
                WHERE c.note = 'IMP-FAMILY' AND g.type_code = 'WHOLE_BLOOD' AND c.lineage = 'ALIQUOT'
                  AND g.lineage = 'PRIMARY' AND c.barcode LIKE '9%' AND c.donor_id = g.donor_id
                  AND c.visit_id = g.visit_id
                """))
        .isEqualTo(1);
  }

  @Test
  void anImportIsUndoneAsAWholeUnlessSomethingOfItHasBeenUsed() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    var donor = donor(manager);
    box("IMP-UNDO", "FRZ-80");
    var csv =
        "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Note,Box,Position\n"
            + tube
            + ",,,,,,,,IMP-UNDO note,IMP-UNDO,B1\n"
            + "IMP-UNDO-1,PLASMA,"
            + donor
            + ",NEPHRO-1,V1,2026-03-02,HDB,1,,IMP-UNDO,B2\n";
    var first = checked(manager, "upsert", csv);
    commit(manager, first, false);
    undo(manager, first);
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode = 'IMP-UNDO-1'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode = ? AND note IS NULL", tube))
        .isEqualTo(1);
    assertThat(
            count(
                "SELECT COUNT(*) FROM placement p JOIN container c ON c.id = p.container_id WHERE"
                    + " c.code = 'IMP-UNDO'"))
        .isZero();
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM custody_event WHERE business_step = 'DECOMMISSIONING'
                  AND note LIKE '%its barcode was IMP-UNDO-1'
                """))
        .isEqualTo(1);

    var second = checked(manager, "upsert", csv); // its barcode is free again
    commit(manager, second, false);
    manager
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("count", 1, "quantityEach", 0.5))
        .post("/specimens/IMP-UNDO-1/aliquots")
        .then()
        .statusCode(201);
    askToUndo(manager, second)
        .statusCode(422)
        .body("slug", equalTo("import-used-since"))
        .body("specimens[0].barcode", equalTo("IMP-UNDO-1"));
    manager.request().get("/imports/" + second).then().body("state", equalTo("COMMITTED"));
  }

  @Test
  void whatIsExportedAndImportedAgainChangesNothing() {
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(manager);
    box("IMP-EXP", "FRZ-80");
    var id =
        checked(
            manager,
            "create",
            "Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Available"
                + " Quantity,Note,Box,Position,Label,Alias,Freeze-Thaw Cycles\n"
                + "IMP-EXP-1,PLASMA,"
                + donor
                + ",NEPHRO-1,V1,2026-03-02T08:15:30Z,HDB,2,1.25,\"=1+1,"
                + " \"\"really\"\"\",IMP-EXP,C3,Imp-Exp b | IMP-EXP A\\|x,lims:IMP-EXP 7,4\n");
    commit(manager, id, false);
    var csv = manager.request().get("/specimens/export?format=csv&donor=" + donor).asByteArray();
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("\"'=1+1, \"\"really\"\"\"");
    String again = upload(manager, "update", csv, "text/csv").statusCode(202).extract().path("id");
    awaitState(again, "READY");
    manager
        .request()
        .get("/imports/" + again)
        .then()
        .body("counts.unchanged", equalTo(1))
        .body("counts.error", equalTo(0))
        .body("counts.update", equalTo(0));
    var xlsx = manager.request().get("/specimens/export?format=xlsx&donor=" + donor).asByteArray();
    String sheet = upload(manager, "update", xlsx, XLSX).statusCode(202).extract().path("id");
    awaitState(sheet, "READY");
    manager.request().get("/imports/" + sheet).then().body("counts.unchanged", equalTo(1));
  }

  @Test
  void anImportIsItsSendersAndWhatIsAnothersCannotBeChanged() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(manager, 1).get(0);
    var munich = signIn(TestBiobank.MANAGER_MUC);
    var id = checked(munich, "update", "Barcode,Note\n" + tube + ",mine now\n");
    munich
        .request()
        .get("/imports/" + id + "/errors")
        .then()
        .body("items[0].faults[0].slug", equalTo("outside-your-scope"));
    manager.request().get("/imports/" + id).then().statusCode(403);
    manager.request().post("/imports/" + id + "/discard").then().statusCode(403);
    munich.request().post("/imports/" + id + "/discard").then().statusCode(200);
    askToCommit(munich, id, true)
        .statusCode(409)
        .body("slug", equalTo("import-not-in-this-state"))
        .body("refusal", nullValue());
  }

  @Test
  void faultsOfTheTranslationStayWhenRowsAreLookedAtAgain() {
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(manager);
    var csv =
        "CP Short Title,PPID,Event Label,Collection Site,Visit Date,Specimen"
            + " Label,Class,Type,Lineage,Initial Quantity,Activity Status\n"
            + ("NEPHRO-1," + donor + ",V1,HDB,2026-03-02,IMP-CLOSED,Fluid,Plasma,New,1,Closed\n")
            + ("NEPHRO-1," + donor + ",V1,HDB,2026-03-02,IMP-OPEN,Fluid,Plasma,New,1,Active\n");
    var id = checked(manager, "create", csv);
    for (int look = 0; look < 2; look++) {
      told(manager, id, "errors")
          .body("items.line", contains(2))
          .body("items[0].faults.slug", contains("specimen-closed"));
      manager.request().post("/imports/" + id + "/check").then().statusCode(202);
      awaitState(id, "READY");
    }
    commit(manager, id, true);
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode = 'IMP-CLOSED'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode = 'IMP-OPEN'")).isEqualTo(1);
  }

  @Test
  void aBarcodeThatCannotBeReadIsAFaultOfItsRow() {
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(manager);
    String id =
        upload(
                manager,
                "create",
                (HEADER + row("t\u00fcbe", donor, "1")).getBytes(StandardCharsets.UTF_8),
                "text/csv")
            .statusCode(202)
            .extract()
            .path("id");
    await(
        "SELECT COUNT(*) FROM import_batch WHERE id = '%s' AND state <> 'CHECKING'".formatted(id));
    told(manager, id, "errors")
        .body("items.line", contains(2))
        .body("items[0].faults[0].column", equalTo("Barcode"))
        .body("items[0].faults[0].value", equalTo("t\u00fcbe"))
        .body("items[0].faults[0].slug", equalTo("not-a-code"));
  }

  @Test
  void rowKeysAreAnyTextHoweverFarApartTheirRowsStand() {
    var manager = signIn(TestBiobank.MANAGER);
    var root = ",WHOLE_BLOOD," + donor(manager) + ",NEPHRO-1,V1,2026-03-02,HDB,9,";
    var csv =
        new StringBuilder(
            "Row Key,Parent Row Key,Type,Donor,Study,Event,Visited At,Site,Quantity,Note\n");
    csv.append("child,Probe-\u00c41,PLASMA,,,,,,1,IMP-FAR\n");
    csv.append("zweimal-\u00fc," + root + "\n");
    for (int i = 0; i < 1_000; i++) {
      csv.append("," + root + "\n");
    }
    csv.append("probe-\u00e41," + root + "IMP-FAR\n");
    csv.append("probe-a1," + root + "IMP-FAR\n");
    csv.append("Zweimal-\u00dc," + root + "\n");
    var id = checked(manager, "create", csv.toString());
    told(manager, id, "errors")
        .body("items.line", contains(3, 1_006))
        .body("items[0].faults[0].slug", equalTo("row-key-twice"));
    commit(manager, id, true);
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM specimen c JOIN specimen p ON p.id = c.parent_id
                WHERE c.note = 'IMP-FAR' AND p.note = 'IMP-FAR'
                """))
        .isEqualTo(1);
  }

  @Test
  void parentsAreUndoneOnceTheImportOfTheirChildrenIs() {
    var manager = signIn(TestBiobank.MANAGER);
    var parents = checked(manager, "create", HEADER + row("IMP-KIN-P", donor(manager), "2"));
    commit(manager, parents, false);
    var children =
        checked(
            manager,
            "create",
            "Barcode,Parent Barcode,Type,Quantity\nIMP-KIN-C,IMP-KIN-P,PLASMA,1\n");
    commit(manager, children, false);
    askToUndo(manager, parents)
        .statusCode(422)
        .body("specimens[0].reason", equalTo("has-children"));
    undo(manager, children);
    undo(manager, parents);
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode LIKE 'IMP-KIN-%'")).isZero();
  }

  @Test
  void theTemplateHasEveryColumn() {
    var csv = signIn(TestBiobank.BENCH).request().get("/imports/template.csv").asString();
    assertThat(Arrays.asList(csv.strip().split(",")))
        .contains("Parent Row Key", "Freeze-Thaw Cycles", "Note");
    signIn(TestBiobank.BENCH).request().get("/imports/template.xlsx").then().statusCode(200);
  }
}
