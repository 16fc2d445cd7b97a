package org.biobank.tools;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built product on disk.
 *
 * @param root the project's folder, where {@code ./biobank} stands
 */
record Installation(Path root) {
  static Installation here() {
    return new Installation(Path.of(System.getProperty("biobank.home", "")).toAbsolutePath());
  }

  Path war() {
    return built("biobank-web/target/biobank.war");
  }

  Path payaraMicro() {
    return built("tools/target/server/payara-micro.jar");
  }

  Path jdbcDriver() {
    return built("tools/target/server/mariadb-java-client.jar");
  }

  private Path built(String name) {
    Path file = root.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new LaunchException(file + " is not built; run it through ./biobank");
    }
    return file;
  }
}
