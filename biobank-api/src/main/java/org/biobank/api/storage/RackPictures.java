package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.rack.Orientation;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackNotFound;
import org.biobank.scanner.rack.RackProfile;
import org.biobank.scanner.rack.RackReader;
import org.biobank.scanner.rack.RackScan;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.BoxMap;
import org.biobank.storage.RackContents;
import org.biobank.storage.ScannedWell;
import org.biobank.storage.WellReading;

/**
 * Turns pictures of racks into what stands in them. A picture takes all cores and some hundred
 * megabytes for half a second, so only as many are read at a time as there are cores; the others
 * wait their turn, outside any transaction.
 */
@ApplicationScoped
public class RackPictures {
  static final String PNG = "image/png";
  static final String JPEG = "image/jpeg";
  static final String TIFF = "image/tiff";
  static final String BMP = "image/bmp";

  /** A rack fills 6 million pixels at 600 dpi; an A4 page at 400 dpi has 16 million. */
  private static final PictureLimits LIMITS = new PictureLimits(32L << 20, 20_000_000L);

  private final Semaphore turns =
      new Semaphore(Runtime.getRuntime().availableProcessors(), /* fair= */ true);

  /**
   * @param box whose rows and columns the picture is expected to show
   * @throws PictureNotReadable if the picture is none, too large, or shows no rack of that layout
   */
  RackContents read(byte[] picture, BoxMap box, Orientation orientation) {
    return read(picture, layout(box), orientation);
  }

  /**
   * @throws PictureNotReadable if the picture is none, too large, or shows no rack of that layout
   */
  RackContents read(byte[] picture, RackLayout layout, Orientation orientation) {
    var profile = RackProfile.of(layout).seenAs(orientation).within(LIMITS);
    turns.acquireUninterruptibly();
    try {
      var scan = RackReader.read(picture, profile);
      return contents(scan);
    } catch (PictureRefused refused) {
      throw PictureNotReadable.of(refused);
    } catch (RackNotFound notFound) {
      throw PictureNotReadable.of(notFound);
    } finally {
      turns.release();
    }
  }

  private static RackLayout layout(BoxMap box) {
    if (box.rows() < 2 || box.columns() < 2) {
      throw new Invalid("code", box.code() + " has no rows and columns that a picture could show");
    }
    return new RackLayout(box.rows(), box.columns());
  }

  /** What a scanner's reading says of the whole rack. */
  static RackContents contents(RackScan scan) {
    var wells = scan.wells().stream().map(RackPictures::scanned).toList();
    return RackContents.whole(wells, scan.rackCode());
  }

  private static ScannedWell scanned(org.biobank.scanner.rack.WellReading well) {
    return new ScannedWell(well.position().name(), reading(well));
  }

  private static WellReading reading(org.biobank.scanner.rack.WellReading well) {
    if (well instanceof org.biobank.scanner.rack.WellReading.Read read) {
      return barcode(read.text())
          .<WellReading>map(WellReading.Code::new)
          .orElseGet(WellReading.Unread::new);
    }
    return well instanceof org.biobank.scanner.rack.WellReading.Empty
        ? new WellReading.Empty()
        : new WellReading.Unread();
  }

  /** A symbol may hold what no tube of ours can be called: the tube stands there unread. */
  static Optional<Barcode> barcode(String text) {
    try {
      return Optional.of(new Barcode(text));
    } catch (Invalid notPrintable) {
      return Optional.empty();
    }
  }
}
