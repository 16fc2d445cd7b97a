package org.biobank.scanner.agent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * What kind of scan a dropped file is. Pictures are known by how they begin, text files by the
 * ending of their name; what stands in them is for the biobank to read, which has the one parser.
 */
final class ScanFile {
  /** The biobank takes no more in one request. */
  static final long PICTURE_BYTES_MAX = 32L << 20;

  /** A 1536-well plate fills a twentieth of it. */
  static final int TEXT_BYTES_MAX = 1 << 20;

  private static final Map<String, String> PICTURES =
      Map.of(
          "89504E470D0A1A0A", "image/png",
          "FFD8FF", "image/jpeg",
          "49492A00", "image/tiff",
          "4D4D002A", "image/tiff",
          "424D", "image/bmp");

  private static final Map<String, String> TEXTS =
      Map.of(
          "csv", "text/csv",
          "txt", "text/plain",
          "tsv", "text/tab-separated-values");

  private ScanFile() {}

  /** The file can be no scan; the message says why. */
  static final class NotAScan extends Exception {
    private static final long serialVersionUID = 1L;

    NotAScan(String message) {
      super(message);
    }
  }

  /** Media type of the content. */
  static String contentType(String name, byte[] content) throws NotAScan {
    if (content.length == 0) {
      throw new NotAScan("the file is empty");
    }
    var text = TEXTS.get(ending(name));
    if (text != null) {
      requireText(content);
      return text;
    }
    return PICTURES.entrySet().stream()
        .filter(kind -> begins(content, HexFormat.of().parseHex(kind.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new NotAScan(
                    "the file is neither a picture (PNG, JPEG, TIFF, BMP) nor called .csv, .txt or .tsv"));
  }

  /** A NUL stands in no text but one of two bytes a character, which says so at its beginning. */
  private static void requireText(byte[] content) throws NotAScan {
    if (content.length > TEXT_BYTES_MAX) {
      throw new NotAScan(
          "the file is too large for a rack's codes: %,d bytes".formatted(content.length));
    }
    boolean marked =
        begins(content, new byte[] {(byte) 0xFF, (byte) 0xFE})
            || begins(content, new byte[] {(byte) 0xFE, (byte) 0xFF});
    if (!marked && new String(content, StandardCharsets.ISO_8859_1).indexOf(0) >= 0) {
      throw new NotAScan("the file is called a text file and is none");
    }
  }

  private static boolean begins(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
