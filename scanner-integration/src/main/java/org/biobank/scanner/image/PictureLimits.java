package org.biobank.scanner.image;

/**
 * How large a picture may be before it is refused unread. The pixel count is checked on the header,
 * before anything is decompressed.
 *
 * @param maxBytes length of the encoded file
 * @param maxPixels width times height
 */
public record PictureLimits(long maxBytes, long maxPixels) {
  /** A rack at 600 dpi has 6 million pixels, an A4 flatbed page at 600 dpi 35 million. */
  public static final PictureLimits DEFAULT = new PictureLimits(64L << 20, 40_000_000L);

  public PictureLimits {
    if (maxBytes <= 0 || maxPixels <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
