package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.biobank.shared.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built product as a new user starts it: played by the tour, used in a browser. */
class ProductIT {
  private static final Path CHROMIUM =
      Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));

  @TempDir static Path folder;
  private static int port;
  private static LocalBiobank biobank;

  @BeforeAll
  static void start() throws Exception {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    biobank = LocalBiobank.start(LocalBiobank.Settings.of(port, folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    biobank.close();
  }

  @Test
  void theTourGoesAsMeantTwice() {
    for (int day = 0; day < 2; day++) {
      int status =
          Biobank.commandLine()
              .execute("tour", "--port", String.valueOf(port), "--data", folder.toString());
      assertThat(status).isZero();
    }
  }

  /** As the file from which clients are generated; biobank-api's tests write it from the code. */
  @Test
  void theInterfaceDescribesItself() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(biobank.address().resolve("openapi"))
            .header("Accept", "application/json")
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    var file = Path.of(System.getProperty("biobank.home"), "docs/openapi.json");
    assertThat(Json.MAPPER.readTree(answer.body()))
        .isEqualTo(Json.MAPPER.readTree(Files.readString(file)));
  }

  @Test
  void peopleCanWorkWithItInABrowser() throws IOException, InterruptedException {
    assumeFalse(Boolean.getBoolean("biobank.skip-ui"), "built without the front end: skipped");
    assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + " is not installed: skipped");
    var web = Path.of(System.getProperty("biobank.home"), "biobank-web");
    var reports = Files.createDirectories(web.resolve("target/browser-reports"));
    var output = reports.resolve("browser.log");
    var tests =
        new ProcessBuilder(
                "node",
                "tests/browser/run.mjs",
                "--base",
                "http://127.0.0.1:" + port,
                "--junit",
                reports.resolve("browser.xml").toString())
            .directory(web.resolve("src/main/frontend").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(tests.waitFor()).as(() -> read(output)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
