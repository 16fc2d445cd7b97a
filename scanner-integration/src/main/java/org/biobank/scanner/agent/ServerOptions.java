package org.biobank.scanner.agent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the biobank is and who the agent is to it. The secret never stands on a command line. */
final class ServerOptions {
  private static final String SECRET = "BIOBANK_DEVICE_SECRET";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:BIOBANK_URL}",
      description = "The biobank, such as https://biobank.example.org/ (environment: BIOBANK_URL)")
  private @Nullable URI url;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "${env:BIOBANK_DEVICE}",
      description = "Name of the scanner's user there (environment: BIOBANK_DEVICE)")
  private @Nullable String device;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      defaultValue = "${env:BIOBANK_DEVICE_SECRET_FILE}",
      description = {
        "File with the user's password (environment: BIOBANK_DEVICE_SECRET_FILE,",
        "or the password itself in BIOBANK_DEVICE_SECRET)"
      })
  private @Nullable Path secretFile;

  @Option(
      names = "--allow-http",
      description = "Send secret and scans unencrypted to another machine")
  private boolean allowHttp;

  /**
   * @throws AgentRefused with what is missing or wrong
   */
  BiobankApi api() {
    var address = given("--url", url);
    boolean http = "http".equals(address.getScheme());
    if (address.getHost() == null || !(http || "https".equals(address.getScheme()))) {
      throw new AgentRefused("--url: " + address + " is not an address with http or https");
    }
    if (http && !allowHttp && !THIS_MACHINE.contains(address.getHost())) {
      throw new AgentRefused(
          "--url: " + address + " is not encrypted; use https, or say --allow-http");
    }
    var server = address.toString().endsWith("/") ? address : URI.create(address + "/");
    return new BiobankApi(
        server.resolve("api/"), new DeviceCredentials(given("--device", device), secret()));
  }

  private String secret() {
    var secret = secretFile == null ? System.getenv(SECRET) : read(secretFile);
    if (secret == null || secret.isBlank()) {
      throw new AgentRefused("no secret: name a file with --secret-file, or set " + SECRET);
    }
    return secret.strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AgentRefused("--secret-file: " + file + " cannot be read", e);
    }
  }

  private static <T> T given(String option, @Nullable T value) {
    if (value == null) {
      throw new AgentRefused(option + " is missing; see --help");
    }
    return value;
  }
}
