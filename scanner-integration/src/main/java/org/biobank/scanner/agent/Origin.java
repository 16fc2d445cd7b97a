package org.biobank.scanner.agent;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * The dropped file that a scan came from, as it was when it was read.
 *
 * @param modified by the clock of whoever wrote it
 */
record Origin(Path file, long size, Instant modified) {
  static Origin of(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Origin(file, attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  /** Absent when the file has gone. */
  static Optional<Origin> ifThere(Path file) throws IOException {
    try {
      return Optional.of(of(file));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  Path folder() {
    return file.resolveSibling(".").normalize();
  }

  /**
   * Whether the very file still lies there, and not another under its name.
   *
   * @throws IOException if that cannot be known, such as when a network share is away
   */
  boolean isStillThere() throws IOException {
    if (!Files.isDirectory(folder())) {
      throw new NoSuchFileException(folder().toString());
    }
    return ifThere(file).filter(this::isSameAs).isPresent();
  }

  /** The same but for where it lies. */
  boolean isSameAs(Origin other) {
    return size == other.size && modified.equals(other.modified);
  }

  /** One line. */
  String written() {
    return "%d %s %s"
        .formatted(size, modified, URLEncoder.encode(file.toString(), StandardCharsets.UTF_8));
  }

  /**
   * @throws RuntimeException of some kind if the line is not one of {@link #written()}
   */
  static Origin parse(String line) {
    var parts = line.split(" ", 3);
    return new Origin(
        Path.of(URLDecoder.decode(parts[2], StandardCharsets.UTF_8)),
        Long.parseLong(parts[0]),
        Instant.parse(parts[1]));
  }
}
