package org.biobank.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.EmbeddedMariaDb.Settings;
import org.biobank.db.SchemaMigration;
import org.biobank.tools.Secrets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBiobankTest {
  private static final Path BINARIES = Path.of("target/mariadb-binaries");

  @TempDir Path folder;

  @Test
  void anEmptySchemaIsFilledOnceAndItsLoginsAreTold() {
    try (EmbeddedMariaDb database = start()) {
      assertThat(load(database.dataSource())).isTrue();
      assertThat(load(database.dataSource())).isFalse();
      assertThat(DemoBiobank.logins(database.dataSource()))
          .contains("mara.lindqvist   bench technician, HDB", "admin            administrator");
    }
  }

  @Test
  void aSchemaWithOneUserInItIsLeftAlone() {
    try (EmbeddedMariaDb database = start()) {
      Jdbi.create(database.dataSource())
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO app_user (id, username, display_name, kind, password_hash, status,"
                          + " created_at) VALUES (uuid(), 'own', 'Own', 'HUMAN', 'x', 'ACTIVE', now())"));
      assertThat(load(database.dataSource())).isFalse();
      assertThat(DemoBiobank.logins(database.dataSource())).isEmpty();
    }
  }

  private EmbeddedMariaDb start() {
    EmbeddedMariaDb database =
        EmbeddedMariaDb.start(Settings.under(folder.resolve("database")).withBinaries(BINARIES));
    SchemaMigration.migrate(database.dataSource());
    return database;
  }

  private boolean load(DataSource dataSource) {
    return DemoBiobank.load(dataSource, new Secrets(folder));
  }
}
