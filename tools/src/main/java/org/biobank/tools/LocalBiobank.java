package org.biobank.tools;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.SchemaMigration;
import org.biobank.tools.Steps.Done;
import org.biobank.tools.demo.DemoBiobank;
import org.jspecify.annotations.Nullable;

/**
 * The whole product as child processes of this one: the database, its schema brought up to date,
 * the demo biobank on the first start, the server. Closed in the reverse order, also when this
 * process is told to end.
 */
public final class LocalBiobank implements AutoCloseable {
  private static final String THE_DATABASE = "The database";
  private static final String THE_SERVER = "The server";
  private static final long MEGABYTE = 1024L * 1024;

  /**
   * How it runs.
   *
   * @param port of HTTP
   * @param folder everything the installation keeps
   * @param databasePort of the embedded MariaDB; 0 takes any free one
   * @param demo absent: for the embedded MariaDB, not for one of one's own
   * @param memory Java heap of the server as in -Xmx; absent: a quarter of the machine, 1 to 4 GB
   */
  public record Settings(
      String host,
      int port,
      Path folder,
      int databasePort,
      Optional<Boolean> demo,
      Optional<String> memory) {

    /** For this machine alone, everything else as it is by itself. */
    public static Settings of(int port, Path folder) {
      return new Settings("127.0.0.1", port, folder, 0, Optional.empty(), Optional.empty());
    }

    PayaraMicro.Options server() {
      return new PayaraMicro.Options(host, port, memory.orElseGet(LocalBiobank::heap));
    }
  }

  private final Settings settings;
  private final DataFolder data;
  private final Running running;
  private final Steps steps = new Steps(System.out);
  private @Nullable DatabaseAccess database;
  private List<String> logins = List.of();

  private LocalBiobank(Settings settings, DataFolder data, Running running) {
    this.settings = settings;
    this.data = data;
    this.running = running;
  }

  /** Returns when the server is ready; prints a line a step. */
  public static LocalBiobank start(Settings settings) throws Exception {
    DataFolder data = new DataFolder(settings.folder());
    LocalBiobank biobank = new LocalBiobank(settings, data, new Running(data.open()));
    Runtime.getRuntime().addShutdownHook(new Thread(biobank::close, "stop"));
    try {
      biobank.startAll();
    } catch (Exception e) {
      biobank.close();
      throw e;
    }
    return biobank;
  }

  private void startAll() throws Exception {
    PayaraMicro.stopLeftover(data);
    requireFreePort();
    database = startDatabase();
    migrate(database);
    loadDemo(database);
    startServer(database);
    logins = DemoBiobank.logins(database.dataSource());
  }

  /** The database behind the server, as its owner: for those who measure it or tamper with it. */
  public DataSource dataSource() {
    return Objects.requireNonNull(database, "started").ownerDataSource();
  }

  /** The same with the server's own account, which may do less. */
  public DataSource applicationDataSource() {
    return Objects.requireNonNull(database, "started").dataSource();
  }

  public URI address() {
    return settings.server().address();
  }

  /** Lines that tell how to sign in to the demo; none when it is not loaded. */
  List<String> logins() {
    return logins;
  }

  /** Returns when it was told to stop. */
  void awaitEnd() {
    String ended = running.awaitFirstEnd();
    if (!running.stopping()) {
      throw new LaunchException(ended + " ended by itself; its log is in " + data.root());
    }
  }

  /** The parts that run as processes. */
  public enum Part {
    DATABASE(THE_DATABASE),
    SERVER(THE_SERVER);

    private final String name;

    Part(String name) {
      this.name = name;
    }
  }

  /** Ends a part as kill -9 does: it gets no chance to tidy up. For drills. */
  public void kill(Part part) {
    running.kill(part.name);
  }

  @Override
  public void close() {
    running.close();
  }

  private DatabaseAccess startDatabase() throws Exception {
    Optional<DatabaseAccess> own = DatabaseAccess.of(System.getenv());
    if (own.isPresent()) {
      return own.get();
    }
    return steps.step(
        data.isNew() ? "Unpacking and starting MariaDB" : "Starting MariaDB",
        () -> {
          EmbeddedMariaDb database =
              EmbeddedMariaDb.start(data.databaseSettings(settings.databasePort()));
          running.add(THE_DATABASE, database, database.process());
          return new Done<>(DatabaseAccess.to(database), "on port " + database.port());
        });
  }

  private void migrate(DatabaseAccess database) throws Exception {
    steps.step(
        "Bringing the schema up to date",
        () -> {
          SchemaMigration.Outcome outcome = database.migrate();
          return new Done<>(outcome, outcome.applied() + " migrations applied");
        });
    database.unprotected().ifPresent(line -> System.out.println("  " + line));
  }

  private void loadDemo(DatabaseAccess database) throws Exception {
    boolean embedded = DatabaseAccess.of(System.getenv()).isEmpty();
    if (settings.demo().orElse(embedded)) {
      steps.step(
          "Demo biobank",
          () -> {
            boolean loaded = DemoBiobank.load(database.dataSource(), data.secrets());
            return new Done<>(loaded, loaded ? "loaded" : "kept");
          });
    }
  }

  private void startServer(DatabaseAccess database) throws Exception {
    steps.step(
        "Starting the server",
        () -> {
          PayaraMicro server =
              PayaraMicro.start(Installation.here(), data, database, settings.server());
          running.add(THE_SERVER, server, server.process());
          server.awaitReady();
          return new Done<>(server, "ready");
        });
  }

  private void requireFreePort() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
    } catch (IOException e) {
      throw new LaunchException(
          "Port %d on %s cannot be used (%s); give another --port"
              .formatted(settings.port(), settings.host(), e.getMessage()),
          e);
    }
  }

  private static String heap() {
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long quarter = machine.getTotalMemorySize() / MEGABYTE / 4;
    return Math.max(1024, Math.min(4096, quarter)) + "m";
  }
}
