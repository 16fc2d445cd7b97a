package org.biobank.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is printed or laser-marked on a tube, box or parcel. Kept as printed, compared without
 * regard to case: two scanners of one room rarely agree on Caps Lock.
 *
 * @param text 1 to 64 printable ASCII characters, without blanks at the ends
 */
public record Barcode(@JsonValue String text) {
  public static final int LENGTH_MAX = 64;
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1," + LENGTH_MAX + "}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Barcode {
    text = text.strip();
    if (!PRINTABLE.matcher(text).matches()) {
      throw new Invalid(
          "barcode", "A barcode has 1 to " + LENGTH_MAX + " printable ASCII characters.");
    }
  }

  /** Absent where {@code text} can be no barcode. */
  public static Optional<Barcode> parse(String text) {
    return PRINTABLE.matcher(text.strip()).matches()
        ? Optional.of(new Barcode(text))
        : Optional.empty();
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
