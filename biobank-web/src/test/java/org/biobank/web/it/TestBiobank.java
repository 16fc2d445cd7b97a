package org.biobank.web.it;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.biobank.identity.Passwords;
import org.biobank.identity.Role;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The smallest biobank that the tests can play in: two sites, a study, people of each role, a
 * freezer of -80 °C and one of -20 °C at Heidelberg. Everything else the tests make themselves,
 * over REST.
 */
public final class TestBiobank {
  static final String PASSWORD = "correct horse battery staple";
  static final String BENCH = "bench.hdb";
  static final String BENCH_MUC = "bench.muc";
  static final String MANAGER = "manager.hdb";
  static final String MANAGER_MUC = "manager.muc";
  static final String COMMITTEE = "committee.hdb";
  static final String MANAGER_OF_COMMITTEE = "manager.committee.hdb";
  static final String AUDITOR = "auditor";
  static final String COURIER = "courier.one";
  static final String COURIER_TWO = "courier.two";
  static final String SCANNER = "scanner.hdb";
  static final String SCANNER_NOWHERE = "scanner.nowhere";
  static final String SENSOR = "sensor.hdb";
  static final String SENSOR_MUC = "sensor.muc";

  private TestBiobank() {}

  static void fill(DataSource dataSource) {
    Database.of(dataSource).useHandle(TestBiobank::fill);
  }

  private static void fill(Handle handle) {
    var heidelberg = site(handle, "HDB", "Heidelberg");
    var munich = site(handle, "MUC", "Munich");
    var study = Ids.next();
    handle.execute(
        "INSERT INTO study (id, code, title, opened_on) VALUES (?, 'NEPHRO-1', 'Kidney cohort',"
            + " '2024-01-01')",
        study);
    handle.execute(
        "INSERT INTO collection_event (id, study_id, code, name, day_offset) VALUES (?, ?, 'V1',"
            + " 'Baseline', 0)",
        Ids.next(),
        study);
    var hash = Passwords.hash(PASSWORD);
    user(handle, BENCH, hash, Role.BENCH_TECHNICIAN, heidelberg);
    user(handle, BENCH_MUC, hash, Role.BENCH_TECHNICIAN, munich);
    user(handle, MANAGER, hash, Role.MANAGER, heidelberg);
    user(handle, MANAGER_MUC, hash, Role.MANAGER, munich);
    user(handle, COMMITTEE, hash, Role.ACCESS_COMMITTEE, heidelberg);
    user(handle, MANAGER_OF_COMMITTEE, hash, Role.MANAGER, heidelberg);
    grant(handle, MANAGER_OF_COMMITTEE, Role.ACCESS_COMMITTEE, heidelberg);
    user(handle, AUDITOR, hash, Role.AUDITOR, null);
    user(handle, COURIER, hash, Role.COURIER, null);
    user(handle, COURIER_TWO, hash, Role.COURIER, null);
    user(handle, SCANNER, hash, Role.SCANNER, heidelberg);
    user(handle, SCANNER_NOWHERE, hash, Role.SCANNER, null);
    user(handle, SENSOR, hash, Role.SENSOR, heidelberg);
    user(handle, SENSOR_MUC, hash, Role.SENSOR, munich);
    freezer(handle, "FRZ-80", heidelberg, new BigDecimal("-80"));
    freezer(handle, "FRZ-20", heidelberg, new BigDecimal("-20"));
  }

  /** A box of 96 places in one of the freezers; each test takes its own. */
  static void box(Handle handle, String code, String freezer) {
    handle.execute(
        """
        INSERT INTO container (id, code, name, type_code, site_id, parent_id, status)
        SELECT ?, ?, ?, 'BOX-96', f.site_id, f.id, 'ACTIVE' FROM container f WHERE f.code = ?
        """,
        Ids.next(),
        code,
        "Box " + code,
        freezer);
  }

  /**
   * A site of a test's own, with a manager and a technician {@code manager.CODE}, {@code
   * bench.CODE}: what other tests leave behind at theirs plays no part there.
   */
  static void ownSite(Handle handle, String code) {
    var id = site(handle, code, "Town of " + code);
    var hash = Passwords.hash(PASSWORD);
    var name = code.toLowerCase(Locale.ROOT);
    user(handle, "manager." + name, hash, Role.MANAGER, id);
    user(handle, "bench." + name, hash, Role.BENCH_TECHNICIAN, id);
  }

  /** A study of a test's own, with a technician of Heidelberg who is granted nothing beyond it. */
  static void ofStudy(Handle handle, String name, String study) {
    handle.execute(
        "INSERT INTO study (id, code, title, opened_on) VALUES (?, ?, 'Of one test', '2024-01-01')",
        Ids.next(),
        study);
    user(
        handle,
        name,
        Passwords.hash(PASSWORD),
        Role.BENCH_TECHNICIAN,
        handle.select("SELECT id FROM site WHERE code = 'HDB'").mapTo(UUID.class).one());
    handle.execute(
        """
        UPDATE role_grant SET study_id = (SELECT id FROM study WHERE code = ?)
        WHERE user_id = (SELECT id FROM app_user WHERE username = ?)
        """,
        study,
        name);
  }

  private static UUID site(Handle handle, String code, String city) {
    var id = Ids.next();
    handle.execute(
        "INSERT INTO site (id, code, name, city, country) VALUES (?, ?, ?, ?, 'DE')",
        id,
        code,
        "Biobank " + city,
        city);
    return id;
  }

  private static void user(
      Handle handle, String name, String hash, Role role, @Nullable UUID site) {
    var id = Ids.next();
    handle.execute(
        """
        INSERT INTO app_user (id, username, display_name, kind, password_hash, status, created_at)
        VALUES (?, ?, ?, ?, ?, 'ACTIVE', UTC_TIMESTAMP(6))
        """,
        id,
        name,
        name,
        role.isOfMachines() ? "MACHINE" : "HUMAN",
        hash);
    grant(handle, name, role, site);
  }

  private static void grant(Handle handle, String name, Role role, @Nullable UUID site) {
    handle.execute(
        """
        INSERT INTO role_grant (id, user_id, role, site_id)
        SELECT ?, id, ?, ? FROM app_user WHERE username = ?
        """,
        Ids.next(),
        role.name(),
        site,
        name);
  }

  private static void freezer(Handle handle, String code, UUID site, BigDecimal setPoint) {
    handle.execute(
        """
        INSERT INTO container (id, code, name, type_code, site_id, set_point_celsius, status)
        VALUES (?, ?, ?, 'ROOM', ?, ?, 'ACTIVE')
        """,
        Ids.next(),
        code,
        "Freezer " + code,
        site,
        setPoint);
  }
}
