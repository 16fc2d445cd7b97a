package org.biobank.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biobank.db.ConnectionOptions;
import org.biobank.db.PayaraCommands;

/**
 * How Payara Micro is called: its command line, its environment and the files it reads at start.
 *
 * @param folder the server's own, empty, removed when it has stopped
 */
record PayaraLaunch(
    Installation installation, DataFolder data, PayaraMicro.Options options, Path folder) {

  /** The process, ready to be started, for a database whose schema is up to date. */
  ProcessBuilder process(DatabaseAccess database) throws IOException {
    String schema = database.requireSuitableServer();
    List<String> command = new ArrayList<>(jvm());
    command.addAll(arguments());
    command.addAll(List.of("--secretsdir", connection(database).toString()));
    command.addAll(
        List.of("--prebootcommandfile", file("boot", PayaraCommands.beforeBoot(options.host()))));
    command.addAll(
        List.of(
            "--postbootcommandfile", file("deployment", PayaraCommands.beforeDeployment(schema))));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    setEnvironment(builder.environment());
    return builder;
  }

  /** Tells a server of this data folder from all other Java processes of the machine. */
  static String marker(DataFolder data) {
    return "-Dbiobank.data=" + data.root();
  }

  private List<String> jvm() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        marker(data),
        "-Xmx" + options.memory(),
        "-XX:+ExitOnOutOfMemoryError",
        "-Duser.timezone=UTC",
        "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=" + folder,
        "-Djava.awt.headless=true");
  }

  /**
   * Hazelcast stays off: nodes share the database and nothing else, and it would open a port to
   * all.
   */
  private List<String> arguments() {
    return List.of(
        "-jar",
        installation.payaraMicro().toString(),
        "--deploy",
        installation.war().toString(),
        "--contextroot",
        "/",
        "--port",
        Integer.toString(options.port()),
        "--nohazelcast",
        "--disablephonehome",
        "--addlibs",
        installation.jdbcDriver().toString());
  }

  /**
   * The server's configuration by file: a command line and an environment are easier to look at.
   */
  private Path connection(DatabaseAccess database) throws IOException {
    Path files = OwnerOnly.folder(folder.resolve("connection"));
    OwnerOnly.write(
        files.resolve(PayaraCommands.URL), database.url() + "&" + ConnectionOptions.JOB_REPOSITORY);
    OwnerOnly.write(files.resolve(PayaraCommands.USER), database.application().user());
    OwnerOnly.write(files.resolve(PayaraCommands.PASSWORD), database.application().password());
    return files;
  }

  private void setEnvironment(Map<String, String> environment) {
    // MicroProfile Config would take these before the files; the owner's are not for the server.
    environment.keySet().removeAll(DatabaseAccess.VARIABLES);
    Secrets secrets = data.secrets();
    environment.put("BIOBANK_IDENTITY_KEY_FILE", secrets.identityKeyFile().toString());
    environment.put("BIOBANK_PSEUDONYM_KEY_FILE", secrets.pseudonymKeyFile().toString());
    environment.put("BIOBANK_CUSTODY_KEY_FILE", secrets.custodyKeyFile().toString());
    if (Files.exists(secrets.previousCustodyKeyFile())) {
      environment.put(
          "BIOBANK_CUSTODY_KEY_PREVIOUS_FILE", secrets.previousCustodyKeyFile().toString());
    }
    environment.put("BIOBANK_LOG_DIR", data.log().toString());
  }

  private String file(String name, List<String> commands) throws IOException {
    String text = String.join("\n", commands) + "\n";
    return OwnerOnly.write(folder.resolve(name + ".asadmin"), text).toString();
  }
}
