package org.biobank.tools;

import java.util.concurrent.Callable;
import org.biobank.tools.Steps.Done;
import picocli.CommandLine.Command;

/** Brings the schema of a MariaDB of one's own up to date, for servers that may not do it. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Bring the schema of a MariaDB of your own up to date, and give the application's account its"
          + " rights on the tables.",
      "",
      "For a Payara Server, whose account owns nothing; ./biobank up does the same at each start."
          + " Takes BIOBANK_DB_URL, BIOBANK_DB_USER and BIOBANK_DB_PASSWORD of the application,"
          + " BIOBANK_DB_OWNER_USER and BIOBANK_DB_OWNER_PASSWORD of the owner."
    })
final class Migrate implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    DatabaseAccess database =
        DatabaseAccess.of(System.getenv())
            .orElseThrow(() -> new LaunchException(DatabaseAccess.URL + " is not set"));
    new Steps(System.out)
        .step(
            "Bringing the schema up to date",
            () -> {
              var outcome = database.migrate();
              return new Done<>(outcome, outcome.applied() + " migrations applied");
            });
    database.unprotected().ifPresent(System.out::println);
    return 0;
  }
}
