package org.biobank.web.it;

import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * One tube's day, computed by hand. Collected at 8:00, at the bench until 9:00; in a freezer until
 * 12:00, with one reading of -55 at 10:00; at the bench until 12:20; in a shipment until 14:20, its
 * logger silent from 13:20 on, with one reading of -20 at 13:00; at the bench until 14:30; then
 * handed out.
 */
class ThermalExposureIT extends BiobankIT {
  private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void minutesAboveEachBandComeFromFreezerBenchAndShipmentLogger() throws SQLException {
    var bench = signIn(TestBiobank.BENCH);
    var tube = tubes(bench, 1).get(0);
    box("ITX-BOX", "FRZ-80");
    rows(
        handle -> {
          probe(
              handle, "ITX-F", "container_id", "(SELECT id FROM container WHERE code = 'ITX-BOX')");
          shipment(handle);
          probe(handle, "ITX-S", "shipment_code", "'ITX-SH'");
          for (int minute = 60; minute <= 240; minute += 15) {
            reading(handle, "ITX-F", minute, minute == 120 ? -55 : -80);
          }
          for (int minute = 260; minute <= 320; minute += 10) {
            reading(handle, "ITX-S", minute, minute == 300 ? -20 : -70);
          }
          return 0;
        });
    liveThrough(tube);
    bench
        .request()
        .get("/specimens/" + tube + "/thermal-exposure")
        .then()
        .statusCode(200)
        .body(
            "stays.place",
            equalTo(
                List.of(
                    "bench:HDB", "box:ITX-BOX/A1", "bench:HDB", "shipment:ITX-SH", "bench:HDB")))
        .body("ambientMinutes", equalTo(90.0f))
        .body("unknownMinutes", equalTo(60.0f))
        .body("bands.find { it.band == '-85..-60' }.minutes", equalTo(190.0f))
        .body("bands.find { it.band == '-85..-60' }.minutesAbove", equalTo(140.0f))
        .body("bands.find { it.band == '-59..-35' }.minutes", equalTo(30.0f))
        .body("bands.find { it.band == '-59..-35' }.minutesAbove", equalTo(110.0f))
        .body("bands.find { it.band == '-34..-18' }.minutes", equalTo(20.0f))
        .body("bands.find { it.band == '-34..-18' }.minutesAbove", equalTo(90.0f))
        .body("bands.find { it.band == 'above 0' }.minutes", equalTo(90.0f))
        .body("bands.find { it.band == 'above 0' }.minutesAbove", equalTo(0.0f));
    bench
        .request()
        .get("/specimens/" + tube + "/times")
        .then()
        .statusCode(200)
        .body("atBench.value", equalTo(90.0f));
  }

  private static Instant at(int minute) {
    return EIGHT.plusSeconds(60L * minute);
  }

  private void liveThrough(String barcode) throws SQLException {
    var id = id("SELECT id FROM specimen WHERE barcode = ?", barcode);
    var who = id("SELECT id FROM app_user WHERE username = ?", TestBiobank.BENCH);
    var source = new MariaDbDataSource(System.getProperty("biobank.test.databaseUrl"));
    source.setUser("biobank");
    source.setPassword(System.getProperty("biobank.test.databasePassword"));
    CustodyLedger.over(Database.over(source), Clock.systemUTC())
        .append(
            new Actor(who, TestBiobank.BENCH, TestBiobank.BENCH, List.of()),
            List.of(
                event(id, 60, BusinessStep.STORING, Whereabouts.inBox("HDB", "ITX-BOX", "A1")),
                event(id, 240, BusinessStep.PICKING, Whereabouts.atBench("HDB")),
                event(id, 260, BusinessStep.PACKING, Whereabouts.packed("HDB", "ITX-SH")),
                event(id, 380, BusinessStep.UNPACKING, Whereabouts.atBench("HDB")),
                event(id, 390, BusinessStep.DISPENSING, Whereabouts.withRecipient("K", "ITX"))));
  }

  private static CustodyEntry event(UUID id, int minute, BusinessStep step, Whereabouts to) {
    return CustodyEntry.of(
        CustodySubject.specimen(id), at(minute), step, Disposition.IN_PROGRESS, to);
  }

  private UUID id(String sql, String code) {
    return rows(handle -> handle.select(sql, code).mapTo(UUID.class).one());
  }

  private static void probe(Handle handle, String code, String column, String what) {
    handle.execute(
        "INSERT INTO probe (id, code, name, site_id) SELECT ?, ?, ?, id FROM site WHERE code ="
            + " 'HDB'",
        Ids.next(),
        code,
        "Probe " + code);
    handle.execute(
        "INSERT INTO probe_assignment (id, probe_id, "
            + column
            + ", from_at, assigned_by) SELECT ?, p.id, "
            + what
            + ", '2026-03-02 00:00:00', u.id FROM probe p, app_user u WHERE p.code = ? AND"
            + " u.username = ?",
        Ids.next(),
        code,
        TestBiobank.MANAGER);
  }

  private static void shipment(Handle handle) {
    handle.execute(
        """
        INSERT INTO shipment (id, code, from_site_id, to_site_id, status, carrier, category, coolant, dry_ice_kg,
                              celsius_max, created_at)
        SELECT ?, 'ITX-SH', f.id, t.id, 'CANCELLED', 'none', 'UN3373', 'DRY_ICE', 5, -60, '2026-03-02 12:00:00'
        FROM site f, site t WHERE f.code = 'HDB' AND t.code = 'MUC'
        """,
        Ids.next());
  }

  private static void reading(Handle handle, String probe, int minute, int celsius) {
    handle.execute(
        "INSERT INTO reading (probe_id, read_at, celsius) SELECT id, ?, ? FROM probe WHERE code ="
            + " ?",
        Database.utc(at(minute)),
        celsius,
        probe);
  }
}
