package org.biobank.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one MariaDB server keeps on disk, and how it is called on it.
 *
 * @param home holds {@code data} (MariaDB's datadir), {@code tmp} and {@code mariadbd.log}
 */
record MariaDbFolder(Path home) {
  /** Longest path that fits sockaddr_un.sun_path on Linux and macOS. */
  private static final int SOCKET_PATH_LIMIT = 103;

  private static final String PORT = "--port=";

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final List<String> BEHAVIOUR =
      List.of(
          // Names and free text compare without case and accents. Columns that hold codes state an
          // ASCII
          // collation of their own: ascii_general_ci for codes on tubes (a scanner may send either
          // case),
          // ascii_bin for enumerations and digests.
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--default-time-zone=+00:00",
          // An acknowledged commit is on disk.
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-doublewrite=1",
          "--skip-log-bin",
          "--innodb-log-file-size=256M",
          "--max-connections=200",
          "--max-allowed-packet=64M",
          "--skip-name-resolve",
          // Loopback only; without this the server makes itself an RSA key at each start (2 to 10
          // s).
          "--skip-ssl",
          "--local-infile=0",
          "--symbolic-links=0");

  /** The folder with MariaDB's system tables in it; made when they are not there yet. */
  static MariaDbFolder madeIn(Path home, MariaDbBinaries binaries) throws IOException {
    MariaDbFolder folder = new MariaDbFolder(home);
    Files.createDirectories(folder.temporary());
    if (!Files.isDirectory(folder.data())) {
      folder.install(binaries);
    }
    return folder;
  }

  Path data() {
    return home.resolve("data");
  }

  private Path temporary() {
    return home.resolve("tmp");
  }

  private Path log() {
    return home.resolve("mariadbd.log");
  }

  /** A server that still runs on these data, whoever started it. */
  Optional<ProcessHandle> leftover() {
    String marker = datadirArgument();
    return ProcessHandle.allProcesses()
        .filter(process -> arguments(process).contains(marker))
        .findFirst();
  }

  OptionalInt portOfRunning() {
    return leftover().stream()
        .flatMap(process -> arguments(process).stream())
        .filter(argument -> argument.startsWith(PORT))
        .mapToInt(argument -> Integer.parseInt(argument.substring(PORT.length())))
        .findFirst();
  }

  private static List<String> arguments(ProcessHandle process) {
    return process.info().arguments().map(List::of).orElse(List.of());
  }

  /**
   * SQL that the server runs before it lets anyone in. It sets the passwords at every start, so a
   * restored or copied data folder obeys the secrets it stands beside. Readable by the owner only;
   * the caller deletes it.
   */
  Path writeAccounts(Account owner, Account application) throws IOException {
    String schema = EmbeddedMariaDb.SCHEMA;
    List<String> sql = new ArrayList<>();
    sql.add("CREATE DATABASE IF NOT EXISTS %s;".formatted(schema));
    sql.addAll(account(owner));
    sql.addAll(account(application));
    sql.add("GRANT ALL ON %s.* TO %s WITH GRANT OPTION;".formatted(schema, name(owner)));
    Path file = Files.createTempFile(temporary(), "accounts", ".sql", OWNER_ONLY);
    return Files.write(file, sql);
  }

  private static List<String> account(Account account) {
    String secret = "%s IDENTIFIED BY '%s';".formatted(name(account), account.password());
    return List.of("CREATE USER IF NOT EXISTS " + secret, "ALTER USER " + secret);
  }

  private static String name(Account account) {
    return "'%s'@'127.0.0.1'".formatted(account.user());
  }

  List<String> command(MariaDbBinaries binaries, int port, Path accounts) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(binaries.server().toString());
    command.add("--no-defaults");
    command.add(datadirArgument());
    command.add("--basedir=" + binaries.folder());
    command.add("--tmpdir=" + temporary());
    command.add("--log-error=" + log());
    command.add("--pid-file=" + home.resolve("mariadbd.pid"));
    command.add("--socket=" + socket());
    command.add("--bind-address=127.0.0.1");
    command.add(PORT + port);
    command.add("--init-file=" + accounts);
    command.addAll(BEHAVIOUR);
    command.add(bufferPool());
    if (runsAsRoot()) {
      command.add("--user=root");
    }
    return command;
  }

  /**
   * A quarter of the machine's memory, 512 MB to 8 GB, beside as much for the application server:
   * the pages of a store of ten million tubes. Only what is used of it is taken.
   */
  private static String bufferPool() {
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long quarter = machine.getTotalMemorySize() / (4L * 1024 * 1024);
    return "--innodb-buffer-pool-size=%dM".formatted(Math.max(512, Math.min(8192, quarter)));
  }

  /** The server's own word on why it ended. */
  String lastError() {
    try (Stream<String> lines = Files.lines(log(), StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
          .reduce((earlier, later) -> later)
          .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length()).strip())
          .orElse("see " + log());
    } catch (IOException | UncheckedIOException e) {
      return "no log at " + log();
    }
  }

  private String datadirArgument() {
    return "--datadir=" + data();
  }

  /** Everything goes over TCP, but the server insists on a socket, and its path must be short. */
  private Path socket() throws IOException {
    Path beside = home.resolve("mariadbd.sock");
    return beside.toString().length() <= SOCKET_PATH_LIMIT
        ? beside
        : Files.createTempDirectory("biobank").resolve("mariadbd.sock");
  }

  /** Installs beside the data folder and renames: it exists exactly when it is complete. */
  private void install(MariaDbBinaries binaries) throws IOException {
    Path unfinished = Files.createTempDirectory(home, "data.");
    Path output = home.resolve("install.log");
    Process installer =
        new ProcessBuilder(
                binaries.installer().toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--basedir=" + binaries.folder(),
                "--datadir=" + unfinished)
            .directory(binaries.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (installer.onExit().join().exitValue() != 0) {
      throw new DatabaseException("MariaDB's system tables cannot be made, see " + output);
    }
    Files.move(unfinished, data());
  }

  private static boolean runsAsRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
