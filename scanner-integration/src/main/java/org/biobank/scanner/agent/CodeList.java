package org.biobank.scanner.agent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;

/**
 * A rack as VisionMate-style software says it in one line: the code of each place, a comma after
 * each, column by column unless it is set otherwise (A1, B1, .. H1, A2, ..).
 */
final class CodeList {
  /** Media type of {@link #json()}. */
  static final String MEDIA_TYPE = "application/json";

  private static final String DELIMITER = ",";
  private static final Set<String> NO_TUBE = Set.of("notube", "empty", "");
  private static final Set<String> NO_READ = Set.of("noread", "noscan", "failed", "error");

  private final RackLayout layout;
  private final List<String> rowByRow;

  private CodeList(RackLayout layout, List<String> rowByRow) {
    this.layout = layout;
    this.rowByRow = rowByRow;
  }

  /** In which order places are named. */
  enum Order {
    COLUMNS,
    ROWS
  }

  /** The line does not say what stands in such a rack; the message says why. */
  static final class NotARack extends Exception {
    private static final long serialVersionUID = 1L;

    NotARack(String message) {
      super(message);
    }
  }

  static CodeList parse(String line, RackLayout layout, Order order) throws NotARack {
    var codes = new ArrayList<>(Arrays.asList(line.strip().split(DELIMITER, -1)));
    if (codes.size() == layout.wells() + 1 && codes.get(layout.wells()).isBlank()) {
      codes.remove(layout.wells());
    }
    if (codes.size() != layout.wells()) {
      throw new NotARack(
          "the scanner names %d places, a rack of %d x %d has %d"
              .formatted(codes.size(), layout.rows(), layout.columns(), layout.wells()));
    }
    var rowByRow =
        layout.positions().stream()
            .map(
                place ->
                    codes.get(
                        order == Order.ROWS ? byRows(place, layout) : byColumns(place, layout)))
            .map(String::strip)
            .toList();
    return new CodeList(layout, rowByRow);
  }

  private static int byRows(WellPosition place, RackLayout layout) {
    return place.row() * layout.columns() + place.column();
  }

  private static int byColumns(WellPosition place, RackLayout layout) {
    return place.column() * layout.rows() + place.row();
  }

  /** As the biobank takes a scanned rack; places without a tube are left out. */
  byte[] json() {
    var wells = new ArrayList<String>();
    for (int i = 0; i < rowByRow.size(); i++) {
      var code = rowByRow.get(i);
      var marker = code.replace(" ", "").toLowerCase(Locale.ROOT);
      if (!NO_TUBE.contains(marker)) {
        wells.add(
            "{\"position\":\"%s\",%s}"
                .formatted(
                    layout.positions().get(i).name(),
                    NO_READ.contains(marker)
                        ? "\"state\":\"UNREAD\""
                        : "\"barcode\":" + quoted(code)));
      }
    }
    return ("{\"wells\":[" + String.join(",", wells) + "]}").getBytes(StandardCharsets.UTF_8);
  }

  /** RFC 8259, 7. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : plain((char) c))
        .forEach(quoted::append);
    return quoted.append('"').toString();
  }

  private static String plain(char c) {
    return c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
  }
}
