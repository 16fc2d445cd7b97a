package org.biobank.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server as a child process: own folders, own passwords, bound to the loopback
 * address, every commit durable. One object is one running server; {@link #close()} shuts it down
 * cleanly.
 *
 * <p>The server outlives its launcher when that is killed. The next start on the same folder finds
 * such a leftover in the process table (a pid file may lie), shuts it down cleanly and starts anew.
 *
 * <p>There is no shutdown hook in here: the owner knows what has to stop before the database does.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  public static final String SCHEMA = "biobank";

  /** Owns the schema: may do everything inside of it, and nothing outside. Migrates. */
  public static final String OWNER = "biobank";

  /** The application's account; what it may is {@link ApplicationRights}' business. */
  public static final String APPLICATION = "biobank_app";

  /** Crash recovery after a kill may take its time; a server that fails ends by itself. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(10);

  private static final Duration STOPPED_WITHIN = Duration.ofMinutes(2);

  private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

  /**
   * Where and how the server runs.
   *
   * @param home folder of this database: data, log
   * @param binaries folder to unpack MariaDB into, or where it is unpacked already
   * @param port TCP port on 127.0.0.1, 0 for any free one
   * @param ownerPassword of the account {@link #OWNER}; set anew at every start
   * @param applicationPassword of the account {@link #APPLICATION}; likewise
   */
  public record Settings(
      Path home, Path binaries, int port, String ownerPassword, String applicationPassword) {
    public Settings {
      home = home.toAbsolutePath().normalize();
      requireQuotable(ownerPassword);
      requireQuotable(applicationPassword);
    }

    /** Everything in one folder, any free port, random passwords. */
    public static Settings under(Path home) {
      return new Settings(
          home, home.resolve("mariadb-binaries"), 0, randomPassword(), randomPassword());
    }

    public Settings withBinaries(Path folder) {
      return new Settings(home, folder, port, ownerPassword, applicationPassword);
    }

    public Settings withPort(int number) {
      return new Settings(home, binaries, number, ownerPassword, applicationPassword);
    }

    public Account owner() {
      return new Account(OWNER, ownerPassword);
    }

    public Account application() {
      return new Account(APPLICATION, applicationPassword);
    }

    private static void requireQuotable(String password) {
      if (!password.matches("[A-Za-z0-9_-]{16,}")) {
        throw new IllegalArgumentException("password: at least 16 of A-Z a-z 0-9 _ -");
      }
    }

    private static String randomPassword() {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
  }

  private final ProcessHandle server;
  private final Settings settings;

  private EmbeddedMariaDb(ProcessHandle server, Settings settings) {
    this.server = server;
    this.settings = settings;
  }

  /**
   * Starts the server and returns when it answers. The first start on an empty folder also unpacks
   * MariaDB and makes its system tables (about 5 s, of which 4 s are unpacking).
   *
   * @throws DatabaseException when it cannot run, with the server's own reason
   */
  public static EmbeddedMariaDb start(Settings wanted) {
    Settings settings = wanted.port() == 0 ? wanted.withPort(freePort()) : wanted;
    try {
      MariaDbBinaries binaries = MariaDbBinaries.unpackedIn(settings.binaries());
      MariaDbFolder folder = MariaDbFolder.madeIn(settings.home(), binaries);
      folder.leftover().ifPresent(EmbeddedMariaDb::stopLeftover);
      Path accounts = folder.writeAccounts(settings.owner(), settings.application());
      try {
        Process process =
            new ProcessBuilder(folder.command(binaries, settings.port(), accounts)).start();
        EmbeddedMariaDb database = new EmbeddedMariaDb(process.toHandle(), settings);
        database.awaitReady(folder);
        return database;
      } finally {
        Files.deleteIfExists(accounts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB cannot be started in " + settings.home(), e);
    }
  }

  /** JDBC URL without credentials, with the options the product runs with. */
  public String jdbcUrl() {
    return jdbcUrl(settings.port());
  }

  /** JDBC URL of an embedded server on the port. */
  public static String jdbcUrl(int port) {
    return "jdbc:mariadb://127.0.0.1:%d/%s?%s".formatted(port, SCHEMA, ConnectionOptions.STANDARD);
  }

  /** Port of the server that runs on the folder at this moment, if one does. */
  public static OptionalInt portOfRunning(Path home) {
    return new MariaDbFolder(home.toAbsolutePath().normalize()).portOfRunning();
  }

  public Account owner() {
    return settings.owner();
  }

  public Account application() {
    return settings.application();
  }

  public int port() {
    return settings.port();
  }

  /** The server process, for whoever watches or (in a drill) kills it. */
  public ProcessHandle process() {
    return server;
  }

  /** The owner's connections, by which everything can be done to the schema. */
  public DataSource dataSource() {
    return owner().dataSource(jdbcUrl());
  }

  /** The application's connections; refused until {@link #migrate()} has given it rights. */
  public DataSource applicationDataSource() {
    return application().dataSource(jdbcUrl());
  }

  /** Brings the schema up to date and gives the application's account its rights. */
  public SchemaMigration.Outcome migrate() {
    return SchemaMigration.migrate(jdbcUrl(), owner(), application());
  }

  /** Shuts the server down cleanly and waits for its end. */
  @Override
  public void close() {
    stop(server);
  }

  private void awaitReady(MariaDbFolder folder) {
    DataSource dataSource = dataSource();
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!answers(dataSource)) {
      if (!server.isAlive()) {
        throw new DatabaseException("MariaDB did not start: " + folder.lastError());
      }
      if (System.nanoTime() > deadline) {
        stop(server);
        throw new DatabaseException(
            "MariaDB is not ready after " + READY_WITHIN.toMinutes() + " minutes");
      }
      pause();
    }
  }

  /** Only our own server knows the passwords, so a stranger on the port is never taken for it. */
  private static boolean answers(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void stopLeftover(ProcessHandle leftover) {
    log.warn(
        "Stopping a MariaDB left over from a launcher that was killed (pid {})", leftover.pid());
    stop(leftover);
  }

  /** SIGTERM is MariaDB's clean shutdown; a kill is safe too, it only means crash recovery. */
  private static void stop(ProcessHandle server) {
    server.destroy();
    long deadline = System.nanoTime() + STOPPED_WITHIN.toNanos();
    while (server.isAlive()) {
      if (System.nanoTime() > deadline) {
        log.warn("MariaDB did not stop within {}, killing it", STOPPED_WITHIN);
        server.destroyForcibly();
        deadline = Long.MAX_VALUE;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("Interrupted while waiting for MariaDB", e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free TCP port", e);
    }
  }
}
