package org.biobank.tools;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.biobank.db.MariaDbBinaries;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/**
 * The schema as SQL, written and read by MariaDB's own programs. The dump is one consistent
 * snapshot and holds nobody up.
 */
record DatabaseDump(MariaDbBinaries binaries, DatabaseAccess database, Path scratch) {
  /** Keeps every byte as it is; the dump is UTF-8, but nothing in here needs to know. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final String TRIGGER = "/*!50003 CREATE*/ /*!50017 DEFINER=";

  void write(OutputStream out) throws IOException, InterruptedException {
    Path credentials = credentials();
    try {
      List<String> command = new ArrayList<>(connection(binaries.dump(), credentials));
      command.addAll(
          List.of(
              "--single-transaction",
              "--skip-lock-tables",
              "--no-tablespaces",
              "--hex-blob",
              "--routines",
              "--triggers",
              schema()));
      Process dump = start(command);
      try (var lines = new BufferedReader(new InputStreamReader(dump.getInputStream(), BYTES))) {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, BYTES));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          writer.write(withoutDefiner(line));
          writer.write('\n');
        }
        writer.flush();
      }
      requireSuccess(dump, "dumped");
    } finally {
      Files.delete(credentials);
    }
  }

  void read(InputStream sql) throws IOException, InterruptedException {
    Path credentials = credentials();
    try {
      List<String> command = new ArrayList<>(connection(binaries.client(), credentials));
      command.addAll(List.of("--binary-mode", "--batch", schema()));
      Process client = start(command);
      try (OutputStream in = client.getOutputStream()) {
        sql.transferTo(in);
      } catch (IOException e) {
        requireSuccess(client, "restored"); // a broken pipe: the client's own reason says more
        throw e;
      }
      requireSuccess(client, "restored");
    } finally {
      Files.delete(credentials);
    }
  }

  /** A trigger belongs to whoever restores it, also in a database with other accounts. */
  private static String withoutDefiner(String line) {
    return line.startsWith(TRIGGER) ? line.replaceFirst("/\\*!50017 DEFINER=\\S+\\*/ ", "") : line;
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(errors().toFile()).start();
  }

  private void requireSuccess(Process process, String verb)
      throws IOException, InterruptedException {
    if (process.waitFor() != 0) {
      String reason = Files.readString(errors(), BYTES).strip();
      throw new LaunchException("The database cannot be " + verb + ": " + reason);
    }
  }

  private Path errors() {
    return scratch.resolve("mariadb-client.log");
  }

  /** An option file of mode 600: a password on a command line is there for all to see. */
  private Path credentials() throws IOException {
    String text =
        "[client]\nuser=\"%s\"\npassword=\"%s\"\n"
            .formatted(quoted(database.owner().user()), quoted(database.owner().password()));
    return OwnerOnly.write(scratch.resolve("client.cnf"), text);
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private List<String> connection(Path program, Path credentials) {
    HostAddress server = configuration().addresses().get(0);
    return List.of(
        program.toString(),
        "--defaults-file=" + credentials,
        "--host=" + server.host,
        "--port=" + server.port,
        "--protocol=tcp",
        "--skip-ssl-verify-server-cert",
        "--default-character-set=utf8mb4",
        "--max-allowed-packet=64M");
  }

  private String schema() {
    return String.valueOf(configuration().database());
  }

  private Configuration configuration() {
    try {
      return Configuration.parse(database.url());
    } catch (SQLException e) {
      throw new LaunchException("The URL of the database is not understood", e);
    }
  }
}
