package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.web.it.CountedRacks.signed;
import static org.biobank.web.it.CountedRacks.store;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biobank.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvariantsIT extends BiobankIT {
  /** Each rule about tubes, and how to break it with rights on the database. */
  private static final List<Breach> OF_TUBES =
      List.of(
          new Breach(
              "gone-but-placed",
              "TAKE_OUT",
              "UPDATE specimen SET status = 'DISTRIBUTED' WHERE barcode = ?"),
          new Breach(
              "position-outside-grid",
              "TAKE_OUT",
              "UPDATE placement p JOIN specimen s ON s.id = p.specimen_id SET p.row_index = 40 WHERE s.barcode = ?"),
          new Breach(
              "box-of-another-site",
              "TAKE_OUT",
              """
              UPDATE placement p JOIN specimen s ON s.id = p.specimen_id
              SET p.container_id = (SELECT id FROM container WHERE code = 'INV-MUNICH') WHERE s.barcode = ?
              """),
          new Breach(
              "container-not-for-tubes",
              "TAKE_OUT",
              """
              UPDATE placement p JOIN specimen s ON s.id = p.specimen_id
              SET p.container_id = (SELECT id FROM container WHERE code = 'INV-RACK') WHERE s.barcode = ?
              """),
          new Breach(
              "held-but-free",
              "HOLD",
              """
              INSERT INTO specimen_hold (id, specimen_id, reason, placed_at)
              SELECT UUID(), id, 'QUARANTINE', UTC_TIMESTAMP(6) FROM specimen WHERE barcode = ?
              """),
          new Breach(
              "on-hold-without-hold",
              "RELEASE",
              "UPDATE specimen SET status = 'ON_HOLD' WHERE barcode = ?"),
          new Breach(
              "reserved-without-order",
              "RELEASE",
              "UPDATE specimen SET status = 'RESERVED' WHERE barcode = ?"),
          new Breach(
              "placed-elsewhere-than-chain",
              "RECORD_PLACE",
              "UPDATE placement p JOIN specimen s ON s.id = p.specimen_id SET p.row_index = 7 WHERE s.barcode = ?"),
          new Breach(
              "in-box-by-chain-alone",
              "MARK_MISSING",
              "DELETE p FROM placement p JOIN specimen s ON s.id = p.specimen_id WHERE s.barcode = ?"),
          new Breach(
              "missing-but-placed",
              "MARK_FOUND",
              "UPDATE specimen SET status = 'MISSING' WHERE barcode = ?"));

  /** And those about containers. */
  private static final List<Breach> OF_CONTAINERS =
      List.of(
          new Breach(
              "container-outside-grid",
              "CLEAR_POSITION",
              """
              UPDATE container c, container r SET c.parent_id = r.id, c.parent_row = 9, c.parent_column = 0
              WHERE r.code = 'INV-RACK' AND c.code = ?
              """),
          new Breach(
              "container-of-another-site",
              "DETACH",
              """
              UPDATE container c, container m SET c.parent_id = m.id
              WHERE m.code = 'INV-MUNICH' AND c.code = ?
              """),
          new Breach(
              "container-parent-missing",
              "DETACH",
              "UPDATE container SET parent_id = UUID() WHERE code = ?"),
          new Breach(
              "container-in-itself",
              "DETACH",
              """
              UPDATE container c, container i SET c.parent_id = i.id, i.parent_id = c.id
              WHERE i.code = 'INV-INNER' AND c.code = ?
              """));

  @Test
  void aQuantityThatTheLedgerDoesNotComeToIsFound() {
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(signIn(TestBiobank.BENCH), 1).get(0);
    rows(
        handle ->
            handle.execute("UPDATE specimen SET available_quantity = 1.5 WHERE barcode = ?", tube));
    check();
    var finding = finding(manager, tube);
    assertThat(finding.get("rule")).isEqualTo("quantity-differs-from-ledger");
    assertThat(finding.get("repair")).isEqualTo("BY_HAND");
    rows(
        handle ->
            handle.execute("UPDATE specimen SET available_quantity = 2 WHERE barcode = ?", tube));
  }

  @Test
  void aTubeThatNothingTellsOfIsFoundAndBeginsItsChainUnderSignature() {
    var manager = signIn(TestBiobank.MANAGER);
    halfWritten("INV-HALF", tubes(signIn(TestBiobank.BENCH), 1).get(0));
    check();
    var finding = finding(manager, "INV-HALF");
    assertThat(finding.get("rule")).isEqualTo("without-chain");
    assertThat(finding.get("repair")).isEqualTo("BEGIN_CHAIN");
    repair(manager, finding);
    check();
    assertThat(findings(manager)).extracting(line -> line.get("code")).doesNotContain("INV-HALF");
    manager
        .request()
        .get("/specimens/INV-HALF/custody")
        .then()
        .statusCode(200)
        .body("verification.status", equalTo("VERIFIED"))
        .body("events", hasSize(1))
        .body("events[0].toPlace", equalTo("site:HDB"));
  }

  /** A copy of a tube that has all but its first custody event. */
  private void halfWritten(String code, String like) {
    var id = Ids.next();
    rows(
        handle -> {
          handle.execute(
              """
              INSERT INTO specimen (id, barcode, type_code, lineage, donor_id, visit_id, study_id, site_id, status,
                                    initial_quantity, available_quantity, unit, collected_at, recorded_at)
              SELECT ?, ?, type_code, lineage, donor_id, visit_id, study_id, site_id, status,
                     initial_quantity, available_quantity, unit, collected_at, recorded_at
              FROM specimen WHERE barcode = ?
              """,
              id,
              code,
              like);
          return handle.execute(
              """
              INSERT INTO specimen_quantity
                (specimen_id, sequence, kind, quantity, resulting_quantity, unit, event_time, recorded_at)
              VALUES (?, 1, 'INITIAL', 2, 2, 'mL', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
              """,
              id);
        });
  }

  private record Breach(String rule, String repair, String sql) {}

  @Test
  void everyBrokenRuleIsFoundProposedAndRepairedUnderSignature() {
    var manager = signIn(TestBiobank.MANAGER);
    var expected = breakAll();
    check();
    var found = findings(manager);
    for (var subject : expected.entrySet()) {
      var finding =
          found.stream()
              .filter(line -> subject.getKey().equals(line.get("code")))
              .filter(line -> subject.getValue().rule().equals(line.get("rule")))
              .findFirst();
      assertThat(finding).as(subject.getValue().rule()).isPresent();
      assertThat(finding.get().get("repair")).isEqualTo(subject.getValue().repair());
      repair(manager, finding.get());
    }
    check();
    assertThat(findings(manager))
        .extracting(line -> line.get("code"))
        .noneMatch(expected::containsKey);
    for (var subject : expected.entrySet()) {
      assertThat(
              count(
                  """
                  SELECT COUNT(*) FROM custody_event e JOIN custody_signature g ON g.event_id = e.id
                  WHERE e.note LIKE ?
                    AND e.subject_id IN (SELECT id FROM specimen WHERE barcode = ?
                                         UNION SELECT id FROM container WHERE code = ?)
                  """,
                  subject.getValue().rule() + ": %",
                  subject.getKey(),
                  subject.getKey()))
          .as(subject.getValue().rule())
          .isEqualTo(1);
    }
    for (var tube : expected.keySet().stream().filter(code -> !code.startsWith("INV-")).toList()) {
      manager
          .request()
          .get("/specimens/" + tube + "/custody")
          .then()
          .statusCode(200)
          .body("verification.status", equalTo("VERIFIED"))
          .body("events[-1].signatures", hasSize(1));
    }
  }

  @Test
  void whatNobodyFindsAnyMoreIsClosedAndWhatNeedsHandsIsNotRepairedFromHere() {
    var manager = signIn(TestBiobank.MANAGER);
    container("INV-FULL", "FREEZER-5", "HDB", "FRZ-80");
    for (int i = 0; i < 6; i++) {
      container("INV-SHELF-" + i, "SHELF-6", "HDB", "INV-FULL");
    }
    check();
    var finding = finding(manager, "INV-FULL");
    assertThat(finding.get("rule")).isEqualTo("container-overfull");
    manager
        .request()
        .body(signed(TestBiobank.PASSWORD))
        .post("/invariant-findings/" + finding.get("id") + "/repair")
        .then()
        .statusCode(422)
        .body("slug", equalTo("repair-by-hand"));
    rows(
        handle ->
            handle.execute("UPDATE container SET parent_id = NULL WHERE code = 'INV-SHELF-5'"));
    check();
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM invariant_finding
                WHERE subject_code = 'INV-FULL' AND state = 'VANISHED' AND closed_by IS NULL
                """))
        .isEqualTo(1);
  }

  @Test
  void aFindingIsRepairedBySignatureOfAManagerOfTheSiteAndOnlyWhileItIsSo() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var tube = tubes(bench, 1).get(0);
    box("INV-AGAIN", "FRZ-80");
    store(bench, "INV-AGAIN", 0, List.of(tube));
    rows(
        handle -> handle.execute("UPDATE specimen SET status = 'ON_HOLD' WHERE barcode = ?", tube));
    check();
    var path = "/invariant-findings/" + finding(manager, tube).get("id") + "/repair";
    manager
        .request()
        .body(Map.of())
        .post(path)
        .then()
        .statusCode(422)
        .body("slug", equalTo("signature-required"));
    signIn(TestBiobank.MANAGER_MUC)
        .request()
        .body(signed(TestBiobank.PASSWORD))
        .post(path)
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    rows(
        handle ->
            handle.execute("UPDATE specimen SET status = 'AVAILABLE' WHERE barcode = ?", tube));
    manager
        .request()
        .body(signed(TestBiobank.PASSWORD))
        .post(path)
        .then()
        .statusCode(409)
        .body("slug", equalTo("finding-overtaken"));
  }

  @Test
  void aCheckThatADeadServerLeftIsGoneOnWith() {
    var id = Ids.next();
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO invariant_check (id, requested_at, status, progress_at, checked, found)
                VALUES (?, '2026-01-01', 'RUNNING', '2026-01-01', 0, 0)
                """,
                id));
    signIn(TestBiobank.AUDITOR)
        .request()
        .post("/invariant-checks")
        .then()
        .statusCode(409)
        .body("slug", equalTo("invariant-check-running"));
    await("SELECT COUNT(*) FROM invariant_check WHERE id = '" + id + "' AND status = 'COMPLETED'");
  }

  /** Codes with the rule that each breaks. */
  private Map<String, Breach> breakAll() {
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, OF_TUBES.size());
    box("INV-BOX", "FRZ-80");
    store(bench, "INV-BOX", 0, tubes);
    container("INV-MUNICH", "BOX-96", "MUC", null);
    container("INV-RACK", "RACK-4X4", "HDB", "FRZ-80");
    container("INV-INNER", "BOX-96", "HDB", null);
    var broken = new HashMap<String, Breach>();
    for (int i = 0; i < tubes.size(); i++) {
      broken.put(tubes.get(i), OF_TUBES.get(i));
    }
    for (int i = 0; i < OF_CONTAINERS.size(); i++) {
      container("INV-C" + i, "BOX-96", "HDB", null);
      broken.put("INV-C" + i, OF_CONTAINERS.get(i));
    }
    rows(
        handle -> {
          handle.execute("SET foreign_key_checks = 0");
          broken.forEach((code, breach) -> handle.execute(breach.sql(), code));
          return handle.execute("SET foreign_key_checks = 1");
        });
    return broken;
  }

  private void container(String code, String type, String site, @Nullable String parent) {
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO container (id, code, name, type_code, site_id, parent_id, status)
                SELECT ?, ?, ?, ?, i.id, p.id, 'ACTIVE'
                FROM site i LEFT JOIN container p ON p.code = ? WHERE i.code = ?
                """,
                Ids.next(),
                code,
                "Container " + code,
                type,
                parent,
                site));
  }

  private void check() {
    String id =
        signIn(TestBiobank.AUDITOR)
            .request()
            .post("/invariant-checks")
            .then()
            .statusCode(202)
            .body("status", equalTo("RUNNING"))
            .extract()
            .path("id");
    await("SELECT COUNT(*) FROM invariant_check WHERE id = '" + id + "' AND status = 'COMPLETED'");
  }

  private static List<Map<String, Object>> findings(Person manager) {
    return manager
        .request()
        .queryParam("limit", 200)
        .get("/invariant-findings")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  private static Map<String, Object> finding(Person manager, String code) {
    return findings(manager).stream()
        .filter(line -> code.equals(line.get("code")))
        .findFirst()
        .orElseThrow();
  }

  private static void repair(Person manager, Map<String, Object> finding) {
    manager
        .request()
        .body(signed(TestBiobank.PASSWORD))
        .post("/invariant-findings/" + finding.get("id") + "/repair")
        .then()
        .statusCode(200)
        .body("state", equalTo("REPAIRED"))
        .body("closedBy", startsWith("manager"));
  }
}
