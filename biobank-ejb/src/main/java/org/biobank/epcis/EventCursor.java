package org.biobank.epcis;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.shared.Invalid;

/**
 * Behind which event a page begins: its leaf in the log, which only grows, and its number among the
 * events of that leaf. Opaque to clients.
 */
record EventCursor(long leaf, int part) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,4})");

  private static final int PARTS_MAX = 9_999;

  static final EventCursor START = behind(-1);

  /** Behind all events of a leaf. */
  static EventCursor behind(long leaf) {
    return new EventCursor(leaf, PARTS_MAX);
  }

  String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((leaf + "." + part).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @throws Invalid if it is none of ours
   */
  static EventCursor of(Optional<String> token) {
    return token.map(EventCursor::read).orElse(START);
  }

  private static EventCursor read(String token) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
      var parts = FORM.matcher(text);
      if (parts.matches()) {
        return new EventCursor(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
      }
    } catch (IllegalArgumentException notBase64) {
      // told below
    }
    throw new Invalid("nextPageToken", "is not a token of this list; follow the Link of a page");
  }

  boolean isBefore(long otherLeaf, int otherPart) {
    return otherLeaf > leaf || (otherLeaf == leaf && otherPart > part);
  }
}
