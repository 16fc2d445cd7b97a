package org.biobank.custody;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A SHA-256 value, as it stands in the ledger.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record EventHash(String hex) {
  /** What the first event of a subject has before it. */
  public static final EventHash NONE = new EventHash("0".repeat(64));

  public static EventHash of(byte[] bytes) {
    return new EventHash(HexFormat.of().formatHex(bytes));
  }

  /**
   * @throws IllegalArgumentException if it is not 64 hexadecimal digits
   */
  public static EventHash parse(String hex) {
    var hash = of(HexFormat.of().parseHex(hex));
    if (hash.hex().length() != NONE.hex().length()) {
      throw new IllegalArgumentException("a SHA-256 value has 64 hexadecimal digits");
    }
    return hash;
  }

  /** Several as one text, with blanks between. */
  static String join(List<EventHash> hashes) {
    return hashes.stream().map(EventHash::hex).collect(Collectors.joining(" "));
  }

  /** What {@link #join} wrote; none in an empty text. */
  static List<EventHash> split(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Arrays.stream(joined.split(" ", -1)).map(EventHash::parse).toList();
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
