package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.MariaDbBinaries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A biobank of one's own is set up from an empty schema, from the command line alone. */
class SetupTest {
  @TempDir Path folder;
  private final StringWriter errors = new StringWriter();
  private EmbeddedMariaDb database;

  @BeforeEach
  void start() throws Exception {
    var data = new DataFolder(folder);
    Files.createDirectories(data.run());
    var unpacked = MariaDbBinaries.unpackedIn(Path.of("target/mariadb-binaries")).folder();
    Files.createSymbolicLink(data.binaries(), unpacked);
    database = EmbeddedMariaDb.start(data.databaseSettings(0));
    database.migrate();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void sitesStudiesPeopleAndFreezersAreAddedAndAudited() throws SQLException {
    assertThat(add("site", "BON", "Biobank Bonn", "Bonn", "de")).isZero();
    assertThat(add("study", "CARDIO", "Heart failure", "--visit", "V1:Day_one:0")).isZero();
    assertThat(add("user", "eva", "Eva Berg", "MANAGER", "--site", "BON")).isZero();
    assertThat(
            add("freezer", "FRZ", "Uranus", "--site", "BON", "--celsius", "-80", "--boxes", "20"))
        .isZero();

    assertThat(text("SELECT CONCAT(code, country) FROM site")).isEqualTo("BONDE");
    assertThat(text("SELECT name FROM collection_event")).isEqualTo("Day one");
    assertThat(
            text(
                "SELECT CONCAT(u.username, ' ', g.role, ' ', s.code) FROM role_grant g"
                    + " JOIN app_user u ON u.id = g.user_id JOIN site s ON s.id = g.site_id"))
        .isEqualTo("eva MANAGER BON");
    assertThat(text("SELECT password_hash FROM app_user")).startsWith("$argon2id$");
    assertThat(text("SELECT COUNT(*) FROM container WHERE type_code = 'BOX-96'")).isEqualTo("20");
    assertThat(text("SELECT COUNT(*) FROM container WHERE type_code = 'RACK-4X4'")).isEqualTo("5");
    assertThat(text("SELECT COUNT(*) FROM audit_entry WHERE outcome = 'DONE'")).isEqualTo("4");
  }

  @Test
  void whatIsThereAlreadyOrMissesItsSiteIsRefusedAndLeavesNothing() throws SQLException {
    assertThat(add("site", "BON", "Biobank Bonn", "Bonn", "DE")).isZero();
    assertThat(add("site", "bon", "Again", "Bonn", "DE")).isOne();
    assertThat(errors.toString()).contains("bon is there already");
    assertThat(add("user", "eva", "Eva", "MANAGER", "--site", "NOPE")).isOne();
    assertThat(errors.toString()).contains("There is no site NOPE");
    assertThat(add("user", "e va'; --", "Eva", "MANAGER")).isOne();
    assertThat(add("study", "S", "Title", "--visit", "V1")).isOne();

    assertThat(text("SELECT COUNT(*) FROM app_user")).isEqualTo("0");
    assertThat(text("SELECT COUNT(*) FROM study")).isEqualTo("0");
    assertThat(text("SELECT COUNT(*) FROM audit_entry")).isEqualTo("1");
  }

  private int add(String... arguments) {
    var all = new ArrayList<>(List.of("add"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", folder.toString()));
    return Biobank.commandLine()
        .setErr(new PrintWriter(errors, true))
        .execute(all.toArray(String[]::new));
  }

  private String text(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
