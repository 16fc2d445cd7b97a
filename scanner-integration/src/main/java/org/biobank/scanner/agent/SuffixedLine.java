package org.biobank.scanner.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What comes over a connection, cut where the scanner's suffix character ends each answer. */
final class SuffixedLine {
  /** A 1536-well plate with codes of 20 characters fills half of it. */
  static final int BYTES_MAX = 64 * 1024;

  private final InputStream in;
  private final int suffix;

  SuffixedLine(InputStream in, int suffix) {
    this.in = in;
    this.suffix = suffix;
  }

  /**
   * Absent when the other side has hung up after the last answer.
   *
   * @throws IOException also if it hangs up within an answer, or never ends one
   */
  Optional<String> next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != suffix; next = in.read()) {
      if (next < 0) {
        if (bytes.toString(StandardCharsets.ISO_8859_1).isBlank()) {
          return Optional.empty();
        }
        throw new IOException("the scanner hung up in the middle of an answer");
      }
      bytes.write(next);
      if (bytes.size() > BYTES_MAX) {
        throw new IOException("no suffix character ends the scanner's answer; is it set there?");
      }
    }
    return Optional.of(bytes.toString(StandardCharsets.ISO_8859_1).strip());
  }
}
