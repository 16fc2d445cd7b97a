package org.biobank.scanner.agent;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A scan in the spool: one file with the headers of its envelope, an empty line, and the content as
 * it came. The digest of the content stands among the headers.
 *
 * @param number place in the order of sending
 */
record SpooledScan(long number, Path file, Envelope envelope, String sha256) {
  private static final String DIGEST = "SHA-256";
  private static final int HEADER_MAX = 16 * 1024;

  /** The record cannot be what was written; the message says what is wrong with it. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }

  static SpooledScan write(long number, Path file, Envelope envelope, byte[] content)
      throws IOException {
    var digest = digest(content);
    var head = new StringBuilder();
    envelope.headers().forEach((name, value) -> head.append(name + ": " + value + "\n"));
    head.append(DIGEST + ": " + digest + "\n\n");
    DurableFiles.write(file, head.toString().getBytes(StandardCharsets.UTF_8), content);
    return new SpooledScan(number, file, envelope, digest);
  }

  static SpooledScan read(long number, Path file) throws IOException, Damaged {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var headers = headers(in);
      return new SpooledScan(
          number, file, Envelope.of(headers), headers.getOrDefault(DIGEST, "none"));
    } catch (RuntimeException notAnEnvelope) {
      throw new Damaged("the record's headers are damaged");
    }
  }

  /**
   * @throws Damaged if these are not the bytes that were taken
   */
  byte[] content() throws IOException, Damaged {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      headers(in);
      var content = in.readAllBytes();
      if (!digest(content).equals(sha256)) {
        throw new Damaged("the record's content is not what was taken: its SHA-256 differs");
      }
      return content;
    }
  }

  /** Its number, and the file it came from if it came from one. */
  String named() {
    return "scan " + number + envelope.origin().map(file -> " (" + file.name() + ")").orElse("");
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(": ");
      headers.put(line.substring(0, Math.max(0, colon)), line.substring(colon + 2));
    }
    return headers;
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      bytes.write(next);
      if (bytes.size() > HEADER_MAX) {
        throw new IllegalStateException("no header is as long as this");
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
