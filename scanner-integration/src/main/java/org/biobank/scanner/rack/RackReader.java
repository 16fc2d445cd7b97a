package org.biobank.scanner.rack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.image.Pictures;
import org.biobank.scanner.matrix.Symbol;

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
    Sighting best = likeliest(image, shown, profile.rule());
    WellScanner centred = best.scanner().through(best.scanner().centredOn(best.symbols()));
    List<WellReading> shownWells = centred.read(best.symbols());
    List<WellReading> wells =
        IntStream.range(0, shown.wells())
            .mapToObj(i -> turned(shownWells.get(i), profile))
            .sorted(Comparator.comparing(WellReading::position))
            .toList();
    return new RackScan(profile.layout(), wells, Optional.empty());
  }

  /** A lattice and the symbols that a first look through it found. */
  private record Sighting(WellScanner scanner, Map<Integer, Symbol> symbols) {}

  /** The first lattice that a few wells bear out, or the one that most do. */
  private static Sighting likeliest(GreyImage image, RackLayout shown, TubeCodeRule rule) {
    Optional<Sighting> best = Optional.empty();
    for (Lattice lattice : new RackLocator(image, shown).lattices()) {
      WellScanner scanner = new WellScanner(image, lattice, shown, rule);
      Sighting sighting = new Sighting(scanner, scanner.probe(PROBES));
      if (best.isEmpty() || sighting.symbols().size() > best.get().symbols().size()) {
        best = Optional.of(sighting);
      }
      if (sighting.symbols().size() >= ENOUGH_PROBES) {
        break;
      }
    }
    return best.orElseThrow(() -> new RackNotFound("the picture shows no lattice of wells"));
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
