package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Where dropped files go when they are done with: folders beneath the one they were dropped in. */
final class Aside {
  private static final String TAKEN = "taken";
  private static final String REFUSED = "refused";

  private Aside() {}

  /** Moves a file whose scan is in the spool. */
  static void taken(Origin origin) throws IOException {
    var moved = move(origin.file(), TAKEN);
    if (!origin.isSameAs(Origin.of(moved))) {
      Files.move(moved, origin.file()); // another was just written under its name
    }
  }

  /** Moves a file that is no scan, and puts the reason beside it. */
  static void refused(Path file, String reason) throws IOException {
    var moved = move(file, REFUSED);
    var words = moved.resolveSibling(moved.getFileName() + ".why.txt");
    Files.writeString(words, reason + "\n", StandardCharsets.UTF_8);
  }

  private static Path move(Path file, String name) throws IOException {
    var folder = Files.createDirectories(file.resolveSibling(name));
    var to = folder.resolve(file.getFileName());
    if (Files.exists(to)) {
      to = folder.resolve(UUID.randomUUID() + "-" + file.getFileName());
    }
    return Files.move(file, to);
  }
}
