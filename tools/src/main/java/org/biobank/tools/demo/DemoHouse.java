package org.biobank.tools.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biobank.identity.Passwords;
import org.biobank.identity.Role;
import org.jspecify.annotations.Nullable;

/** Sites, studies, people and registries: what the rest of the demo stands in. */
final class DemoHouse {
  static final String PASSWORD = "biobank-demo";
  private static final String SECRET = "biobank-demo-secret";

  /** A site. */
  record Site(UUID id, String code) {}

  /** A study with its visits. */
  record Study(UUID id, String code, List<UUID> events) {}

  /**
   * Somebody who can sign in.
   *
   * @param site null: at every site
   */
  record Person(String username, String shown, Role role, @Nullable String site) {
    /** How to sign in as them, for a terminal. */
    String login() {
      var what = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return "%-16s %s%s".formatted(username, what, site == null ? "" : ", " + site);
    }
  }

  static final List<Person> PEOPLE =
      List.of(
          new Person("mara.lindqvist", "Mara Lindqvist", Role.BENCH_TECHNICIAN, "HDB"),
          new Person("jonas.weber", "Jonas Weber", Role.MANAGER, "HDB"),
          new Person("cora.meier", "Cora Meier", Role.ACCESS_COMMITTEE, "HDB"),
          new Person("aisha.diallo", "A\u00efsha Diallo", Role.BENCH_TECHNICIAN, "MUC"),
          new Person("petra.novak", "Petra Nov\u00e1k", Role.MANAGER, "MUC"),
          new Person("tom.fischer", "Tom Fischer", Role.COURIER, null),
          new Person("lena.kurz", "Lena Kurz", Role.COURIER, null),
          new Person("ines.alvarez", "In\u00e9s \u00c1lvarez", Role.AUDITOR, null),
          new Person("admin", "Administrator", Role.ADMINISTRATOR, null));

  private final Map<String, Site> sites = new HashMap<>();
  private final Map<String, Study> studies = new HashMap<>();
  private final Map<String, UUID> users = new HashMap<>();
  private final DemoRows rows;
  private final DemoRandom random;
  private final Instant founded;

  private DemoHouse(DemoRows rows, DemoRandom random) {
    this.rows = rows;
    this.random = random;
    this.founded = random.today().minus(Duration.ofDays(900));
  }

  static DemoHouse build(DemoRows rows, DemoRandom random) {
    var house = new DemoHouse(rows, random);
    house.addSites();
    house.addStudies();
    house.addUsers();
    house.addRegistries();
    return house;
  }

  Site site(String code) {
    return Objects.requireNonNull(sites.get(code));
  }

  Study study(String code) {
    return Objects.requireNonNull(studies.get(code));
  }

  UUID user(String name) {
    return Objects.requireNonNull(users.get(name));
  }

  /** Whoever works at a site's bench. */
  UUID bench(Site site) {
    return user("HDB".equals(site.code()) ? "mara.lindqvist" : "aisha.diallo");
  }

  private void addSites() {
    site("HDB", "Biobank Heidelberg", "Heidelberg");
    site("MUC", "Biobank M\u00fcnchen", "M\u00fcnchen");
  }

  private void site(String code, String name, String city) {
    var site = new Site(random.id(founded), code);
    sites.put(code, site);
    rows.add("site (id, code, name, city, country)", site.id(), code, name, city, "DE");
  }

  private void addStudies() {
    study("NEPHRO-1", "Chronic kidney disease: a cohort of ten years", "2024-06-01", 0, 180, 365);
    study("ONKO-LIQ", "Liquid biopsy in solid tumours", "2024-09-15", 0, 30, 90, 180);
    study("RARE-MITO", "Mitochondrial disease: natural history", "2025-01-10", 0, 365);
  }

  private void study(String code, String title, String opened, int... days) {
    var id = random.id(founded);
    rows.add("study (id, code, title, opened_on)", id, code, title, LocalDate.parse(opened));
    var events = new ArrayList<UUID>();
    for (int i = 0; i < days.length; i++) {
      var event = random.id(founded);
      events.add(event);
      rows.add(
          "collection_event (id, study_id, code, name, day_offset)",
          event,
          id,
          "V" + (i + 1),
          days[i] == 0 ? "Baseline" : "Day " + days[i],
          days[i]);
    }
    studies.put(code, new Study(id, code, List.copyOf(events)));
  }

  private void addUsers() {
    var password = Passwords.hash(PASSWORD);
    PEOPLE.forEach(person -> person(person, password));
    var secret = Passwords.hash(SECRET);
    user("registry-north", "Registry North", "MACHINE", secret);
    grant("registry-north", Role.REGISTRY, null);
    user("registry-rare", "Registry for rare diseases", "MACHINE", secret);
    grant("registry-rare", Role.REGISTRY, null);
    user("scanner-hdb", "Rack scanner, Heidelberg", "MACHINE", secret);
    grant("scanner-hdb", Role.SCANNER, "HDB");
  }

  private void person(Person person, String hash) {
    user(person.username(), person.shown(), "HUMAN", hash);
    grant(person.username(), person.role(), person.site());
  }

  private void user(String name, String shown, String kind, String hash) {
    var id = random.id(founded);
    users.put(name, id);
    rows.add(
        "app_user (id, username, display_name, kind, password_hash, status, created_at)",
        id,
        name,
        shown,
        kind,
        hash,
        "ACTIVE",
        founded);
  }

  private void grant(String name, Role role, @Nullable String site) {
    rows.add(
        "role_grant (id, user_id, role, site_id)",
        random.id(founded),
        user(name),
        role.name(),
        site == null ? null : site(site).id());
  }

  private void addRegistries() {
    registry(
        "NORTH",
        "Northern patient registry",
        "BBMRI_DE",
        "https://fhir.bbmri.de",
        "registry-north",
        "NEPHRO-1",
        "ONKO-LIQ");
    registry(
        "RARE",
        "European registry of rare diseases",
        "MIABIS",
        "https://fhir.bbmri-eric.eu",
        "registry-rare",
        "RARE-MITO");
  }

  private void registry(
      String code, String name, String dialect, String base, String client, String... fed) {
    var id = random.id(founded);
    rows.add(
        "registry (id, code, name, dialect, canonical_base, outside_gdpr, client_id)",
        id,
        code,
        name,
        dialect,
        base,
        false,
        user(client));
    for (var study : fed) {
      rows.add("registry_study (registry_id, study_id)", id, study(study).id());
    }
  }
}
