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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The application server with the WAR in it, as a child process. */
final class PayaraMicro implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
  private static final List<String> REFUSALS =
      List.of(
          "Deployed 0 archive(s)",
          "Startup of context  failed",
          "Exception while loading the app",
          "JNDI lookup failed");
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
  private final Path folder;
  private final Path log;

  private PayaraMicro(Process process, Options options, Path folder, Path log) {
    this.process = process;
    this.options = options;
    this.folder = folder;
    this.log = log;
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
    Process process =
        new PayaraLaunch(installation, data, options, folder)
            .process(database)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new PayaraMicro(process, options, folder, log);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Waits until the server and every readiness check in it says yes. */
  void awaitReady() throws InterruptedException {
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
  }

  @Override
  public void close() throws IOException {
    stop(process.toHandle());
    Folders.delete(folder);
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

  private static void keepPrevious(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling("payara.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Stops a server that outlived a killed launcher of the same data folder. */
  static void stopLeftover(DataFolder data) {
    String marker = PayaraLaunch.marker(data);
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
