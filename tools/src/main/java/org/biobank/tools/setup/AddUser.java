package org.biobank.tools.setup;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import org.biobank.identity.Passwords;
import org.biobank.identity.Role;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A person, or the machine of a registry or a rack scanner, with one role. The password is made
 * here, shown once.
 */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {
      "Add a user with one role; prints a password, once.",
      "",
      "./biobank add user mara.lindqvist \"Mara Lindqvist\" BENCH_TECHNICIAN --site HDB"
    })
final class AddUser extends SetupAct {
  private static final int PASSWORD_BYTES = 15;

  @Parameters(index = "0", paramLabel = "USERNAME")
  private String username = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "As it is shown to others")
  private String name = "";

  @Parameters(index = "2", paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}")
  private Role role = Role.DONOR;

  @Option(names = "--site", description = "Only at this site (default: at every)")
  private @Nullable String site;

  @Option(names = "--study", description = "Only in this study (default: in every)")
  private @Nullable String study;

  @Override
  String write(Connection connection) throws SQLException {
    var user = Ids.next();
    var password = password();
    insert(
        connection,
        "app_user (id, username, display_name, kind, password_hash, status, created_at)",
        user,
        code("USERNAME", username),
        name,
        role.isOfMachines() ? "MACHINE" : "HUMAN",
        Passwords.hash(password),
        "ACTIVE",
        Database.utc(Clock.systemUTC().instant()));
    insert(
        connection,
        "role_grant (id, user_id, role, site_id, study_id)",
        Ids.next(),
        user,
        role.name(),
        find(connection, "site", site),
        find(connection, "study", study));
    return "%s is there. Password, shown this once: %s".formatted(username, password);
  }

  @Override
  String subject() {
    return username;
  }

  private static String password() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
