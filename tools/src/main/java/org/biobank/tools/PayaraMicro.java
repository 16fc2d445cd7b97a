package org.biobank.tools;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.biobank.db.PayaraCommands;

/** The application server with the WAR in it, as a child process. */
final class PayaraMicro implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
  private static final List<String> REFUSALS =
      List.of("Deployed 0 archive(s)", "Startup of context  failed");
  private static final int HTTP_OK = 200;

  /**
   * How the server listens and how much memory it gets.
   *
   * @param memory value of the JVM's -Xmx
   */
  record Options(String host, int port, String memory) {
    URI address() {
      String name = "0.0.0.0".equals(host) || "127.0.0.1".equals(host) ? "localhost" : host;
      return URI.create("http://%s:%d/".formatted(name, port));
    }
  }

  private final Process process;
  private final Options options;
  private final Path log;
  private final Path commands;

  private PayaraMicro(Process process, Options options, Path log, Path commands) {
    this.process = process;
    this.options = options;
    this.log = log;
    this.commands = commands;
  }

  /** Starts the server; it is not ready yet when this returns. */
  static PayaraMicro start(
      Installation installation, DataFolder data, DatabaseAccess database, Options options)
      throws IOException {
    Path folder = data.run().resolve("payara");
    Folders.delete(folder);
    OwnerOnly.folder(folder);
    Path log = data.log().resolve("payara.log");
    keepPrevious(log);
    String schema = database.requireSuitableServer();
    Path boot = commands(folder, "boot", PayaraCommands.beforeBoot(options.host()));
    List<String> resources =
        PayaraCommands.beforeDeployment(
            database.url(), database.user(), database.password(), schema);
    Path deployment = commands(folder, "deployment", resources);
    List<String> command = new ArrayList<>(jvm(data, folder, options));
    command.addAll(arguments(installation, options));
    command.addAll(
        List.of(
            "--prebootcommandfile",
            boot.toString(),
            "--postbootcommandfile",
            deployment.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    setEnvironment(builder, data);
    return new PayaraMicro(builder.start(), options, log, deployment);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Waits until the server and every readiness check in it says yes. */
  void awaitReady() throws InterruptedException, IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!isReady(client)) {
      if (!process.isAlive()) {
        throw new LaunchException("The server ended while starting, see " + log);
      }
      if (deploymentFailed()) {
        throw new LaunchException("The server refuses the application, see " + log);
      }
      if (System.nanoTime() > deadline) {
        throw new LaunchException(
            "The server is not ready after %d minutes, see %s"
                .formatted(READY_WITHIN.toMinutes(), log));
      }
      Thread.sleep(200);
    }
    Files.delete(commands); // read by now, and the database's password is in it
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    stop(process.toHandle());
  }

  /** Payara Micro stays up without the application; only its log tells. */
  private boolean deploymentFailed() {
    try {
      String written = Files.readString(log, StandardCharsets.UTF_8);
      return REFUSALS.stream().anyMatch(written::contains);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(options.address().resolve("/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> jvm(DataFolder data, Path folder, Options options) {
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
  private static List<String> arguments(Installation installation, Options options) {
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
   * Secrets go by file: an environment can be read from the process list, a file of mode 600 not.
   */
  private static void setEnvironment(ProcessBuilder builder, DataFolder data) {
    Secrets secrets = data.secrets();
    builder.environment().remove(DatabaseAccess.PASSWORD);
    builder
        .environment()
        .putAll(
            Map.of(
                "BIOBANK_IDENTITY_KEY_FILE", secrets.identityKeyFile().toString(),
                "BIOBANK_PSEUDONYM_KEY_FILE", secrets.pseudonymKeyFile().toString(),
                "BIOBANK_LOG_DIR", data.log().toString()));
  }

  private static Path commands(Path folder, String name, List<String> lines) throws IOException {
    return OwnerOnly.write(folder.resolve(name + ".asadmin"), String.join("\n", lines) + "\n");
  }

  private static void keepPrevious(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling("payara.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Tells a server of this data folder from all other Java processes of the machine. */
  private static String marker(DataFolder data) {
    return "-Dbiobank.data=" + data.root();
  }

  /** Stops a server that outlived a killed launcher of the same data folder. */
  static void stopLeftover(DataFolder data) {
    String marker = marker(data);
    ProcessHandle.allProcesses()
        .filter(
            process -> process.info().arguments().map(List::of).orElse(List.of()).contains(marker))
        .forEach(PayaraMicro::stop);
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      server.destroyForcibly();
      server.onExit().join();
    }
  }
}
