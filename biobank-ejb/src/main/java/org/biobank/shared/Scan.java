package org.biobank.shared;

import java.util.List;
import java.util.Optional;
import org.biobank.scanner.text.ScannedText;
import org.biobank.scanner.text.WedgeProfile;

/**
 * What a scanner or a person at the keyboard gave for a code: the code itself, or a text that holds
 * one, as GS1 and ISBT 128 labels do.
 *
 * @param raw as it came, with symbology identifier and separators
 */
public record Scan(String raw) {
  private static final int LENGTH_MAX = 512;

  public Scan {
    if (raw.isBlank() || raw.length() > LENGTH_MAX) {
      throw new Invalid("code", "A scanned code has 1 to " + LENGTH_MAX + " characters.");
    }
  }

  /** The text as a code, where it can be one. */
  public Optional<Barcode> itself() {
    return Barcode.parse(raw);
  }

  /** The codes within; none where the text has more than one meaning. */
  public List<Barcode> content() {
    return ScannedLabel.codes(raw);
  }

  /** For the audit: labels of patients may say their names, which is no concern of it. */
  @Override
  public String toString() {
    return ScannedText.of(WedgeProfile.USUAL, raw) instanceof ScannedText.Plain plain
        ? plain.text()
        : "a scan of " + raw.length() + " characters";
  }
}
