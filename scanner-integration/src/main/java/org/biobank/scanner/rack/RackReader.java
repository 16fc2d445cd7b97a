package org.biobank.scanner.rack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.image.Pictures;
import org.biobank.scanner.matrix.PicturePoint;
import org.biobank.scanner.matrix.Symbol;
import org.biobank.scanner.matrix.SymbolShape;

/** Reads a rack of tubes from one picture taken by a flatbed rack scanner, 300 to 600 dpi. */
public final class RackReader {
  private static final int PROBES = 12;
  private static final int ENOUGH_TUBES = 3;

  /** In a rack that is nearly empty most spots are none. */
  private static final int SPOTS = 36;

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
    RackLocator locator = new RackLocator(image, shown);
    WellLens lens = new WellLens(WellLens.smoothed(image, locator.pitch()), locator.pitch());
    List<Symbol> tubes = someTubes(locator, lens);
    Lattice lattice =
        tubes.isEmpty()
            ? locator.withoutTubes()
            : locator.through(tubes.stream().map(RackReader::middle).toList());
    List<WellReading> wells =
        new WellScanner(lens, lattice, shown, profile.rule())
            .read(tubes).stream()
                .map(well -> turned(well, profile))
                .sorted(Comparator.comparing(WellReading::position))
                .toList();
    List<Symbol> beside = tubes.stream().filter(s -> !lattice.covers(shown, middle(s))).toList();
    return new RackScan(
        profile.layout(), wells, new RackCodeSearch(image, lattice, shown).find(beside));
  }

  /** Reads what looks most like codes, wherever it lies, until a few tubes are known. */
  private static List<Symbol> someTubes(RackLocator locator, WellLens lens) {
    List<PicturePoint> spots = locator.spots(SPOTS);
    List<Symbol> found =
        new ArrayList<>(glance(lens, spots.stream().limit(PROBES), lens.usualShape()));
    if (found.size() < ENOUGH_TUBES) {
      found.addAll(glance(lens, spots.stream().skip(PROBES), lens.usualShape()));
    }
    return found.isEmpty() ? glance(lens, spots.stream().limit(PROBES), lens.anyShape()) : found;
  }

  private static List<Symbol> glance(WellLens lens, Stream<PicturePoint> spots, SymbolShape shape) {
    return spots.toList().parallelStream().flatMap(p -> lens.glance(p, shape).stream()).toList();
  }

  private static PicturePoint middle(Symbol symbol) {
    return new PicturePoint(symbol.pose().x(), symbol.pose().y());
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
