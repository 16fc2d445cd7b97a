package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.exchange.row.ImportMode;
import org.eclipse.microprofile.config.Config;

/**
 * A folder into which other programs put files, {@code MODE_ANYTHING.csv} or {@code .xlsx}. What
 * has been written goes to {@code archive}, what has not to {@code failed}, each with its report
 * beside it.
 */
@ApplicationScoped
class DropFolder {
  private static final String FOLDER = "biobank.import.folder";
  private static final Duration STILL = Duration.ofSeconds(5);
  private static final Pattern NAME =
      Pattern.compile("(create|update|upsert)_.{1,150}\\.(csv|xlsx)", Pattern.CASE_INSENSITIVE);

  @Inject private Config config;
  @Inject private Clock clock;

  /** A file that waits. */
  record Dropped(Path path, ImportMode mode) {
    String name() {
      return path.getFileName().toString();
    }
  }

  /** Absent where none is configured: nothing is looked at. */
  Optional<Path> folder() {
    return config.getOptionalValue(FOLDER, String.class).map(Path::of).filter(Files::isDirectory);
  }

  /** In whose name files are imported. */
  Optional<String> user() {
    return config.getOptionalValue(FOLDER + ".user", String.class);
  }

  Optional<String> setting(String name) {
    return config.getOptionalValue(FOLDER + "." + name, String.class);
  }

  /**
   * Files that nobody has written to for a moment, by name. Links are none: who may put files here
   * would have others of the server's read.
   */
  List<Dropped> waiting(Path folder) throws IOException {
    var still = FileTime.from(clock.instant().minus(STILL));
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .filter(file -> isStill(file, still))
          .sorted()
          .map(file -> new Dropped(file, mode(file)))
          .toList();
    }
  }

  private static boolean isStill(Path file, FileTime since) {
    try {
      return Files.getLastModifiedTime(file).compareTo(since) < 0;
    } catch (IOException gone) {
      return false;
    }
  }

  static ImportMode mode(Path file) {
    var name = file.getFileName().toString();
    return ImportMode.valueOf(name.substring(0, name.indexOf('_')).toUpperCase(Locale.ROOT));
  }

  /** Out of the way, under a name that nothing has there. */
  Path away(Path file, boolean done) throws IOException {
    var folder = file.resolveSibling(done ? "archive" : "failed");
    Files.createDirectories(folder);
    var target = folder.resolve(file.getFileName().toString());
    if (Files.exists(target)) {
      target = folder.resolve(clock.millis() + "-" + file.getFileName());
    }
    return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
