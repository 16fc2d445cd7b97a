package org.biobank.tools.demo;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.biobank.tools.Secrets;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty schema with the demo biobank, in one transaction. It decides by the users: a
 * schema with a single one in it is somebody's, and is left alone.
 */
public final class DemoBiobank {
  private DemoBiobank() {}

  /**
   * Loads the demo biobank unless the schema is in use.
   *
   * @param secrets the keys that identities and pseudonyms are made with
   * @return whether it was loaded now
   */
  public static boolean load(DataSource dataSource, Secrets secrets) {
    return Jdbi.create(dataSource)
        .inTransaction(
            database -> {
              if (isInUse(database)) {
                return false;
              }
              new DemoPeople(database).insert();
              return true;
            });
  }

  /** Lines that tell how to sign in, empty when the demo's users are not in the schema. */
  public static List<String> logins(DataSource dataSource) {
    return Jdbi.create(dataSource)
        .withHandle(
            database ->
                DemoPeople.HUMANS.stream()
                    .filter(login -> exists(database, login.username()))
                    .map(
                        login ->
                            "%-16s %s%s"
                                .formatted(
                                    login.username(),
                                    login.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                    login.site() == null ? "" : ", " + login.site()))
                    .toList());
  }

  public static String password() {
    return DemoPeople.PASSWORD;
  }

  private static boolean isInUse(Handle database) {
    return database
        .createQuery("SELECT EXISTS (SELECT 1 FROM app_user)")
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean exists(Handle database, String username) {
    return database
        .createQuery("SELECT EXISTS (SELECT 1 FROM app_user WHERE username = :username)")
        .bind("username", username)
        .mapTo(Boolean.class)
        .one();
  }
}
