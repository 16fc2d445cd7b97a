package org.biobank.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is printed or laser-marked on a tube, box or parcel. Kept as printed, compared without
 * regard to case: two scanners of one room rarely agree on Caps Lock. What a scanner adds to a code
 * (a symbology identifier, separators) is taken off; GS1 element strings are kept as people read
 * them, {@code (01)09521234543213(21)A1}.
 *
 * @param text 1 to 64 printable ASCII characters, without blanks at the ends
 */
public record Barcode(@JsonValue String text) {
  public static final int LENGTH_MAX = 64;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Barcode {
    text = printed(text).orElseThrow(Barcode::none);
  }

  /** Absent where {@code text} can be no barcode. */
  public static Optional<Barcode> parse(String text) {
    return printed(text).map(Barcode::new);
  }

  /**
   * The codes that a label of GS1 or ISBT 128 holds besides itself, the most telling first; none
   * where it has more than one meaning.
   */
  public List<Barcode> content() {
    return ScannedLabel.codes(text).stream().filter(code -> !equals(code)).toList();
  }

  private static Optional<String> printed(String raw) {
    var text = raw.strip();
    if (isPrintable(text) && !ScannedLabel.isMarked(text)) {
      return Optional.of(text);
    }
    return ScannedLabel.printed(raw)
        .map(String::strip)
        .filter(Barcode::isPrintable)
        .or(() -> Optional.of(text).filter(Barcode::isPrintable));
  }

  private static boolean isPrintable(String text) {
    return !text.isEmpty()
        && text.length() <= LENGTH_MAX
        && text.chars().allMatch(character -> character >= ' ' && character <= '~');
  }

  private static Invalid none() {
    return new Invalid(
        "barcode",
        "A barcode has 1 to "
            + LENGTH_MAX
            + " printable ASCII characters, or is a GS1 or ISBT 128 label with one meaning.");
  }

  /** The form by which two barcodes are the same one. */
  public String key() {
    return text.toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Barcode that && key().equals(that.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
