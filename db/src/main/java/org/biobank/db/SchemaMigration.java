package org.biobank.db;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * Brings a schema to the version this program was built for. The migrations are {@code
 * db/migration/SUBJECT/VyyyyMMddHHmm__subject_what.sql}; they only ever go forward. Several nodes
 * may call this at once: Flyway serialises them by a lock in the database.
 */
public final class SchemaMigration {
  private static final String LOCATION = "classpath:db/migration";
  private static final Set<MigrationState> FROM_THE_FUTURE =
      EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  private SchemaMigration() {}

  /**
   * What a migration did.
   *
   * @param from version before, empty for a new schema
   * @param to version now, empty when there is no migration at all
   * @param applied number of migrations applied by this call
   */
  public record Outcome(Optional<String> from, Optional<String> to, int applied) {}

  /**
   * Applies the migrations that the schema does not have yet.
   *
   * @throws NewerSchemaException when the schema is ahead of this program
   * @throws DatabaseException when it cannot be reached or a migration fails
   */
  public static Outcome migrate(DataSource dataSource) {
    return migrate(dataSource, LOCATION);
  }

  /**
   * Applies them as the owner of the schema, and gives the application's account its rights on the
   * tables: see {@link ApplicationRights}.
   *
   * @param url JDBC URL without credentials
   */
  public static Outcome migrate(String url, Account owner, Account application) {
    Outcome outcome = migrate(owner.dataSource(url));
    ApplicationRights.grant(url, owner, application);
    return outcome;
  }

  /**
   * An account without the rights to migrate is enough where nothing is to be done: a server starts
   * with that of the application.
   */
  static Outcome migrate(DataSource dataSource, String location) {
    try {
      Flyway flyway = flyway(dataSource, location);
      MigrationInfoService before = flyway.info();
      refuseNewerSchema(before);
      if (before.current() != null && before.pending().length == 0) {
        flyway.validate();
        return new Outcome(version(before.current()), version(before.current()), 0);
      }
      int applied = flyway.migrate().migrationsExecuted;
      return new Outcome(version(before.current()), version(flyway.info().current()), applied);
    } catch (FlywayException e) {
      throw new DatabaseException("The schema cannot be migrated: " + firstLine(e), e);
    }
  }

  private static Flyway flyway(DataSource dataSource, String location) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations(location)
        // Flyway's automatic choice may fall back to the console, which belongs to the launcher.
        .loggers("slf4j")
        .cleanDisabled(true)
        .load();
  }

  private static void refuseNewerSchema(MigrationInfoService info) {
    Arrays.stream(info.applied())
        .filter(migration -> FROM_THE_FUTURE.contains(migration.getState()))
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .ifPresent(found -> refuse(found, info));
  }

  private static void refuse(MigrationVersion found, MigrationInfoService info) {
    String known =
        Arrays.stream(info.all())
            .filter(migration -> migration.getState().isResolved())
            .map(MigrationInfo::getVersion)
            .max(MigrationVersion::compareTo)
            .map(MigrationVersion::getVersion)
            .orElse("none");
    throw new NewerSchemaException(found.getVersion(), known);
  }

  private static Optional<String> version(@Nullable MigrationInfo current) {
    return Optional.ofNullable(current)
        .map(MigrationInfo::getVersion)
        .map(MigrationVersion::getVersion);
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("no reason given");
  }
}
