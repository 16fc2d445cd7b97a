package org.biobank.scanner.rack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.image.Pictures;

/** Reads a rack of tubes from one picture taken by a flatbed rack scanner, 300 to 600 dpi. */
public final class RackReader {
  private static final int PROBES = 12;
  private static final int ENOUGH_PROBES = 3;

  private RackReader() {}

  /**
   * Reads an encoded picture (PNG, JPEG, BMP, TIFF, GIF).
   *
   * @throws PictureRefused if the bytes are not a usable picture within the profile's limits
   * @throws RackNotFound if the picture shows no rack of the profile's layout
   */
  public static RackScan read(byte[] picture, RackProfile profile) {
    return read(Pictures.load(picture, profile.limits()), profile);
  }

  /** As {@link #read(byte[], RackProfile)}, reading no more of the stream than the limits allow. */
  public static RackScan read(InputStream picture, RackProfile profile) throws IOException {
    return read(Pictures.load(picture, profile.limits()), profile);
  }

  /** Reads a picture that is loaded already. */
  public static RackScan read(GreyImage image, RackProfile profile) {
    RackLayout shown = profile.orientation().inPicture(profile.layout());
    List<Lattice> lattices = new RackLocator(image, shown).lattices();
    WellScanner scanner = new WellScanner(image, lattices.get(0), shown, profile.rule());
    List<WellReading> shownWells = scanner.through(likeliest(scanner, lattices)).read();
    List<WellReading> wells =
        IntStream.range(0, shown.wells())
            .mapToObj(i -> turned(shownWells.get(i), profile))
            .sorted(Comparator.comparing(WellReading::position))
            .toList();
    return new RackScan(profile.layout(), wells, Optional.empty());
  }

  /** The first that a few wells bear out, or the one that most do, centred on their tubes. */
  private static Lattice likeliest(WellScanner scanner, List<Lattice> lattices) {
    WellScanner.Probe best = new WellScanner.Probe(-1, lattices.get(0));
    for (Lattice lattice : lattices) {
      WellScanner.Probe probe = scanner.through(lattice).probe(PROBES);
      if (probe.read() > best.read()) {
        best = probe;
      }
      if (best.read() >= ENOUGH_PROBES) {
        break;
      }
    }
    return best.centred();
  }

  private static WellReading turned(WellReading r, RackProfile profile) {
    WellPosition position =
        profile.orientation().toRack(r.position().row(), r.position().column(), profile.layout());
    if (r instanceof WellReading.Read read) {
      return new WellReading.Read(position, read.text(), read.confidence(), read.place());
    }
    return r instanceof WellReading.Unread
        ? new WellReading.Unread(position, r.confidence(), r.place())
        : new WellReading.Empty(position, r.confidence(), r.place());
  }
}
