package org.biobank.tools.scan;

import java.util.List;
import org.biobank.scanner.code.FoundCode;
import org.biobank.scanner.rack.RackScan;
import org.biobank.scanner.rack.WellReading;
import org.jspecify.annotations.Nullable;

/** What became of one picture, in the shape that other programs read; nulls are written. */
sealed interface DecodedPicture {
  /** A rack was asked for. */
  record Rack(
      String file, int rows, int cols, @Nullable String rackCode, long millis, List<Well> wells)
      implements DecodedPicture {

    static Rack of(String file, RackScan scan, long millis) {
      var wells = scan.wells().stream().map(Well::of).toList();
      var layout = scan.layout();
      return new Rack(
          file, layout.rows(), layout.columns(), scan.rackCode().orElse(null), millis, wells);
    }
  }

  /** State of a well. */
  enum State {
    READ,
    UNREAD,
    EMPTY
  }

  /** One well of a rack. */
  record Well(String position, State state, @Nullable String text, double confidence) {
    private static final double DIGITS = 1_000;

    static Well of(WellReading well) {
      var name = well.position().name();
      double confidence = Math.round(well.confidence() * DIGITS) / DIGITS;
      if (well instanceof WellReading.Read read) {
        return new Well(name, State.READ, read.text(), confidence);
      }
      var state = well instanceof WellReading.Empty ? State.EMPTY : State.UNREAD;
      return new Well(name, state, null, confidence);
    }
  }

  /** Codes were asked for. */
  record Codes(String file, long millis, List<Code> codes) implements DecodedPicture {
    static Codes of(String file, List<FoundCode> found, long millis) {
      var codes =
          found.stream().map(code -> new Code(code.symbology().name(), code.text())).toList();
      return new Codes(file, millis, codes);
    }
  }

  /** One code. */
  record Code(String symbology, String text) {}

  /** It could not be read; why, in words. */
  record Failed(String file, String error) implements DecodedPicture {}
}
