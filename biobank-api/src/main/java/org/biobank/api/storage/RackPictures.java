package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.rack.Orientation;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackNotFound;
import org.biobank.scanner.rack.RackProfile;
import org.biobank.scanner.rack.RackReader;
import org.biobank.storage.BoxMap;
import org.biobank.storage.scan.RackContents;

/**
 * Turns pictures of racks into what stands in them. A picture takes all cores and some hundred
 * megabytes for half a second, so only as many are read at a time as there are cores; the others
 * wait their turn, outside any transaction.
 */
@ApplicationScoped
public class RackPictures {
  public static final String PNG = "image/png";
  public static final String JPEG = "image/jpeg";
  public static final String TIFF = "image/tiff";
  public static final String BMP = "image/bmp";

  /** A rack fills 6 million pixels at 600 dpi; an A4 page at 400 dpi has 16 million. */
  private static final PictureLimits LIMITS = new PictureLimits(32L << 20, 20_000_000L);

  private final Semaphore turns =
      new Semaphore(Runtime.getRuntime().availableProcessors(), /* fair= */ true);

  /**
   * @param box whose rows and columns the picture is expected to show
   * @throws PictureNotReadable if the picture is none, too large, or shows no rack of that layout
   */
  RackContents read(byte[] picture, BoxMap box, Orientation orientation) {
    return read(picture, ScanContents.layout(box), orientation);
  }

  /**
   * @throws PictureNotReadable if the picture is none, too large, or shows no rack of that layout
   */
  RackContents read(byte[] picture, RackLayout layout, Orientation orientation) {
    var profile = RackProfile.of(layout).seenAs(orientation).within(LIMITS);
    turns.acquireUninterruptibly();
    try {
      return ScanContents.of(RackReader.read(picture, profile));
    } catch (PictureRefused refused) {
      throw PictureNotReadable.of(refused);
    } catch (RackNotFound notFound) {
      throw PictureNotReadable.of(notFound);
    } finally {
      turns.release();
    }
  }
}
