package org.biobank.scanner.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a scanner's file, told by its byte order mark: UTF-8 (also without), UTF-16. */
final class FileText {
  /** A rack of 1,536 wells with a long line for each stays far below. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int MOST_LINE = 2_000;

  private FileText() {}

  /**
   * @throws RackFileRefused if the bytes are no text, too many, or in an unknown encoding
   */
  static String of(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw refused(
          "has %d bytes, more than a rack takes".formatted(bytes.length), "send one rack a file");
    }
    String text = decoded(bytes);
    if (text.isBlank()) {
      throw refused("is empty", "scan the rack again");
    }
    if (text.indexOf('\0') >= 0) {
      throw refused("is no text, or UTF-16 without its mark", "save it as UTF-8");
    }
    if (text.lines().anyMatch(line -> line.length() > MOST_LINE)) {
      throw refused("has a line of more than " + MOST_LINE + " characters", "send one well a line");
    }
    return text;
  }

  private static String decoded(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return decoded(bytes, 3, StandardCharsets.UTF_8);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE);
    }
    return begins(bytes, 0xFE, 0xFF)
        ? decoded(bytes, 2, StandardCharsets.UTF_16BE)
        : decoded(bytes, 0, StandardCharsets.UTF_8);
  }

  private static String decoded(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused("is not in " + charset + ", as it should be", "save it as UTF-8");
    }
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static RackFileRefused refused(String problem, String remedy) {
    return new RackFileRefused(List.of(FileFault.ofFile(problem, remedy)));
  }
}
