package org.biobank.tools;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.biobank.tools.demo.DemoBiobank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts the database, brings its schema up to date, starts the server, and stops both on Ctrl-C.
 */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Start the biobank and keep it running until Ctrl-C.",
      "",
      "The first start makes the data folder with its secrets, a MariaDB and the demo biobank. Later"
          + " starts keep everything.",
      "",
      "A MariaDB of your own (10.11 or newer, an empty schema): set BIOBANK_DB_URL"
          + " (jdbc:mariadb://host:3306/biobank), BIOBANK_DB_USER and BIOBANK_DB_PASSWORD, and for an"
          + " owner of the schema beside the application's account BIOBANK_DB_OWNER_USER and"
          + " BIOBANK_DB_OWNER_PASSWORD."
    })
final class Up implements Callable<Integer> {
  @Option(names = "--port", defaultValue = "8080", description = "HTTP port (default: 8080)")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = {
        "Address to listen on (default: 127.0.0.1, this machine only: what is served is plain HTTP;",
        "put a TLS proxy before it, or give 0.0.0.0 on a network you trust)"
      })
  private String host = "";

  @Option(names = "--data", defaultValue = "data", description = "Data folder (default: ./data)")
  private Path folder = Path.of("data");

  @Option(
      names = "--db-port",
      defaultValue = "0",
      description = "Port of the embedded MariaDB on 127.0.0.1 (default: any free one)")
  private int databasePort;

  @Option(
      names = "--demo",
      negatable = true,
      description = {
        "Load the demo biobank into an empty schema, with its well-known passwords",
        "(default: yes for the embedded MariaDB, no for one of your own)"
      })
  private @Nullable Boolean demo;

  @Option(
      names = "--memory",
      description =
          "Java heap of the server, as in -Xmx (default: a quarter of the machine, 1 to 4 GB)")
  private @Nullable String memory;

  @Override
  public Integer call() throws Exception {
    try (LocalBiobank biobank = LocalBiobank.start(settings())) {
      System.out.printf("%nThe biobank is open at %s%n", biobank.address());
      if (!biobank.logins().isEmpty()) {
        System.out.printf("Demo logins, password %s:%n", DemoBiobank.password());
        biobank.logins().forEach(login -> System.out.println("  " + login));
      }
      System.out.println("Ctrl-C stops it.");
      biobank.awaitEnd();
      return 0;
    }
  }

  private LocalBiobank.Settings settings() {
    return new LocalBiobank.Settings(
        host, port, folder, databasePort, Optional.ofNullable(demo), Optional.ofNullable(memory));
  }
}
