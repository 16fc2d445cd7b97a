package org.biobank.scanner.code;

/**
 * A code that was read in a picture.
 *
 * @param x middle of the code, pixels from the left
 * @param y middle of the code, pixels from the top
 * @param reach from the middle to the furthest corner that was seen, pixels
 */
public record FoundCode(Symbology symbology, String text, double x, double y, double reach) {
  boolean covers(double atX, double atY) {
    return Math.hypot(atX - x, atY - y) <= reach;
  }

  FoundCode shifted(double right, double down) {
    return new FoundCode(symbology, text, x + right, y + down, reach);
  }

  /** The same code in the picture that the one it was seen in is a smaller copy of. */
  FoundCode enlarged(int factor) {
    return new FoundCode(symbology, text, x * factor, y * factor, reach * factor);
  }

  /** Whether the two are one code that was seen twice. */
  boolean isSame(FoundCode other) {
    return symbology == other.symbology
        && text.equals(other.text)
        && Math.hypot(other.x - x, other.y - y) <= 2 * Math.max(reach, other.reach);
  }
}
