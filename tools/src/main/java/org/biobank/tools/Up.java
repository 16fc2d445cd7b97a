package org.biobank.tools;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.SchemaMigration;
import org.biobank.tools.Steps.Done;
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
          + " (jdbc:mariadb://host:3306/biobank), BIOBANK_DB_USER and BIOBANK_DB_PASSWORD."
    })
final class Up implements Callable<Integer> {
  private static final long MEGABYTE = 1024L * 1024;

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

  private final Steps steps = new Steps(System.out);

  @Override
  public Integer call() throws Exception {
    PayaraMicro.Options options = new PayaraMicro.Options(host, port, heap());
    DataFolder data = new DataFolder(folder);
    try (Running running = new Running(data.open())) {
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
      PayaraMicro.stopLeftover(data);
      requireFreePort();
      DatabaseAccess database = startDatabase(data, running);
      migrate(database);
      loadDemo(data, database);
      startServer(data, database, options, running);
      System.out.printf("%nThe biobank is open at %s%n", options.address());
      printLogins(database);
      System.out.println("Ctrl-C stops it.");
      return awaitEnd(running, data);
    }
  }

  private DatabaseAccess startDatabase(DataFolder data, Running running) throws Exception {
    Optional<DatabaseAccess> own = DatabaseAccess.of(System.getenv());
    if (own.isPresent()) {
      return own.get();
    }
    return steps.step(
        data.isNew() ? "Unpacking and starting MariaDB" : "Starting MariaDB",
        () -> {
          EmbeddedMariaDb database = EmbeddedMariaDb.start(data.databaseSettings(databasePort));
          running.add("The database", database, database.process());
          return new Done<>(DatabaseAccess.to(database), "on port " + database.port());
        });
  }

  private void migrate(DatabaseAccess database) throws Exception {
    steps.step(
        "Bringing the schema up to date",
        () -> {
          database.requireSuitableServer();
          SchemaMigration.Outcome outcome = SchemaMigration.migrate(database.dataSource());
          return new Done<>(outcome, outcome.applied() + " migrations applied");
        });
  }

  private void loadDemo(DataFolder data, DatabaseAccess database) throws Exception {
    boolean embedded = DatabaseAccess.of(System.getenv()).isEmpty();
    if (demo == null ? embedded : demo) {
      steps.step(
          "Demo biobank",
          () -> {
            boolean loaded = DemoBiobank.load(database.dataSource(), data.secrets());
            return new Done<>(loaded, loaded ? "loaded" : "kept");
          });
    }
  }

  private static void printLogins(DatabaseAccess database) throws SQLException {
    List<String> logins = DemoBiobank.logins(database.dataSource());
    if (!logins.isEmpty()) {
      System.out.printf("Demo logins, password %s:%n", DemoBiobank.password());
      logins.forEach(login -> System.out.println("  " + login));
    }
  }

  private void startServer(
      DataFolder data, DatabaseAccess database, PayaraMicro.Options options, Running running)
      throws Exception {
    steps.step(
        "Starting the server",
        () -> {
          PayaraMicro server = PayaraMicro.start(Installation.here(), data, database, options);
          running.add("The server", server, server.process());
          server.awaitReady();
          return new Done<>(server, "ready");
        });
  }

  private static int awaitEnd(Running running, DataFolder data) {
    String ended = running.awaitFirstEnd();
    if (running.stopping()) {
      return 0;
    }
    throw new LaunchException(ended + " ended by itself; its log is in " + data.root());
  }

  private void requireFreePort() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new LaunchException(
          "Port %d on %s cannot be used (%s); give another --port"
              .formatted(port, host, e.getMessage()),
          e);
    }
  }

  private String heap() {
    if (memory != null) {
      return memory;
    }
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long quarter = machine.getTotalMemorySize() / MEGABYTE / 4;
    return Math.max(1024, Math.min(4096, quarter)) + "m";
  }
}
