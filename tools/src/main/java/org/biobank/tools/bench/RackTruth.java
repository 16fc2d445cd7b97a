package org.biobank.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biobank.scanner.rack.RackScan;
import org.biobank.scanner.rack.WellPosition;
import org.biobank.scanner.rack.WellReading;

/**
 * What stands in a drawn rack.
 *
 * @param file the picture's name, which begins with its tier
 */
record RackTruth(String file, List<Well> wells) {
  private static final double NANOS = 1e6;

  /** A well: OK and DAMAGED can be read, DESTROYED may be, EMPTY must not. */
  record Well(WellPosition position, String state, String text) {
    boolean isReadable() {
      return state.equals("OK") || state.equals("DAMAGED");
    }

    boolean isEmpty() {
      return state.equals("EMPTY");
    }
  }

  /**
   * How wells were told.
   *
   * @param mistaken empty wells taken for tubes, or tubes for empty wells
   */
  record Score(int readable, int right, int wrong, int mistaken, int racks, double millis) {
    Score plus(Score other) {
      return new Score(
          readable + other.readable,
          right + other.right,
          wrong + other.wrong,
          mistaken + other.mistaken,
          racks + other.racks,
          millis + other.millis);
    }

    static String header() {
      return "  %-12s %9s %9s %7s %7s %9s %9s"
          .formatted("", "readable", "right", "%", "wrong", "mistaken", "ms/rack");
    }

    String row(String name) {
      return "  %-12s %9d %9d %7.2f %7d %9d %9.0f"
          .formatted(
              name, readable, right, 100.0 * right / readable, wrong, mistaken, millis / racks);
    }
  }

  static List<RackTruth> load(Path folder) throws IOException {
    Map<String, List<Well>> racks = new LinkedHashMap<>();
    for (var line : Files.readAllLines(folder.resolve("manifest.tsv"))) {
      var cells = line.split("\t", -1);
      if (cells[0].endsWith(".png")) {
        racks
            .computeIfAbsent(cells[0], file -> new ArrayList<>())
            .add(new Well(WellPosition.parse(cells[1]), cells[2], cells[3]));
      }
    }
    return racks.entrySet().stream()
        .map(rack -> new RackTruth(rack.getKey(), rack.getValue()))
        .toList();
  }

  String tier() {
    return file.substring(0, file.lastIndexOf('_'));
  }

  Score score(RackScan scan, long nanos) {
    int right = 0;
    int wrong = 0;
    int mistaken = 0;
    for (var well : wells) {
      var reading = scan.at(well.position());
      if (reading instanceof WellReading.Read read) {
        boolean same = read.text().equals(well.text()) && !well.isEmpty();
        right += same && well.isReadable() ? 1 : 0;
        wrong += same ? 0 : 1;
      } else if (reading instanceof WellReading.Empty != well.isEmpty()) {
        mistaken++;
      }
    }
    return new Score(readable(), right, wrong, mistaken, 1, nanos / NANOS);
  }

  /** The rack was not found at all. */
  Score nothing(long nanos) {
    return new Score(readable(), 0, 0, wells.size(), 1, nanos / NANOS);
  }

  private int readable() {
    return (int) wells.stream().filter(Well::isReadable).count();
  }
}
