package org.biobank.tools.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.biobank.custody.LogLine;
import org.biobank.tools.LaunchException;

/** The lines of an export, one at a time. */
public final class ExportedLog implements Iterator<LogLine>, AutoCloseable {
  private final Path file;
  private final BufferedReader reader;
  private long number;
  private Optional<String> line;

  private ExportedLog(Path file, BufferedReader reader) throws IOException {
    this.file = file;
    this.reader = reader;
    this.line = Optional.ofNullable(reader.readLine());
  }

  public static ExportedLog open(Path file) {
    try {
      return new ExportedLog(file, Files.newBufferedReader(file));
    } catch (IOException e) {
      throw new LaunchException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean hasNext() {
    return line.isPresent();
  }

  @Override
  public LogLine next() {
    var text = line.orElseThrow(NoSuchElementException::new);
    number++;
    try {
      line = Optional.ofNullable(reader.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return LogLine.parse(text).orElseThrow(this::broken);
  }

  private LaunchException broken() {
    return new LaunchException("%s: line %d is no line of a custody log".formatted(file, number));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
