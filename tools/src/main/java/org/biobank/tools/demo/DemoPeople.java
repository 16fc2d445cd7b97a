package org.biobank.tools.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Passwords;
import org.biobank.identity.Role;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who works in the demo biobank: two sites, three studies, eight people and two registries'
 * machines.
 */
final class DemoPeople {
  static final String PASSWORD = "biobank-demo";
  static final String MACHINE_SECRET = "biobank-demo-secret";

  /**
   * One login.
   *
   * @param site code of the only site, null for all
   */
  record Login(String username, String displayName, Role role, @Nullable String site) {}

  static final List<Login> HUMANS =
      List.of(
          new Login("mara.lindqvist", "Mara Lindqvist", Role.BENCH_TECHNICIAN, "HDB"),
          new Login("jonas.weber", "Jonas Weber", Role.MANAGER, "HDB"),
          new Login("aisha.diallo", "Aïsha Diallo", Role.BENCH_TECHNICIAN, "MUC"),
          new Login("petra.novak", "Petra Nováková", Role.MANAGER, "MUC"),
          new Login("tom.fischer", "Tom Fischer", Role.COURIER, null),
          new Login("lena.kurz", "Lena Kurz", Role.COURIER, null),
          new Login("ines.alvarez", "Inés Álvarez", Role.AUDITOR, null),
          new Login("admin", "Administrator", Role.ADMINISTRATOR, null));

  private static final List<Login> MACHINES =
      List.of(
          new Login("registry-north", "Registry North", Role.REGISTRY, null),
          new Login("registry-rare", "Registry of rare diseases", Role.REGISTRY, null));

  private final Handle database;
  private final Map<String, UUID> sites = new LinkedHashMap<>();

  DemoPeople(Handle database) {
    this.database = database;
  }

  void insert() {
    site("HDB", "Biobank Heidelberg", "Heidelberg");
    site("MUC", "Biobank München", "München");
    study("NEPHRO-1", "Chronic kidney disease cohort", LocalDate.of(2023, 3, 1));
    study("ONKO-LIQ", "Liquid biopsy in oncology", LocalDate.of(2024, 9, 16));
    study("RARE-MITO", "Rare mitochondrial disease", LocalDate.of(2025, 1, 13));
    HUMANS.forEach(login -> user(login, "HUMAN", PASSWORD));
    MACHINES.forEach(login -> user(login, "MACHINE", MACHINE_SECRET));
  }

  private void site(String code, String name, String city) {
    sites.put(code, Ids.next());
    database.execute(
        "INSERT INTO site (id, code, name, city, country) VALUES (?, ?, ?, ?, 'DE')",
        sites.get(code).toString(),
        code,
        name,
        city);
  }

  private void study(String code, String title, LocalDate opened) {
    database.execute(
        "INSERT INTO study (id, code, title, opened_on) VALUES (?, ?, ?, ?)",
        Ids.next().toString(),
        code,
        title,
        opened);
  }

  private void user(Login login, String kind, String password) {
    String id = Ids.next().toString();
    database.execute(
        "INSERT INTO app_user (id, username, display_name, kind, password_hash, status, created_at)"
            + " VALUES (?, ?, ?, ?, ?, 'ACTIVE', utc_timestamp(6))",
        id,
        login.username(),
        login.displayName(),
        kind,
        Passwords.hash(password));
    UUID site = sites.get(login.site());
    database.execute(
        "INSERT INTO role_grant (id, user_id, role, site_id) VALUES (?, ?, ?, ?)",
        Ids.next().toString(),
        id,
        login.role().name(),
        site == null ? null : site.toString());
  }
}
