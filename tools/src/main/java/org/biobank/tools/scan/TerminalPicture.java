package org.biobank.tools.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.biobank.tools.scan.DecodedPicture.State;
import org.biobank.tools.scan.DecodedPicture.Well;

/** A decoded picture for people at a terminal. */
final class TerminalPicture {
  private static final int LETTERS = 26;

  private TerminalPicture() {}

  static String of(DecodedPicture decoded) {
    if (decoded instanceof DecodedPicture.Rack rack) {
      return rack(rack);
    }
    if (decoded instanceof DecodedPicture.Codes codes) {
      return codes.file()
          + (codes.codes().isEmpty() ? "\n  no code found" : "")
          + codes.codes().stream()
              .map(code -> "\n  %-12s %s".formatted(code.symbology(), code.text()))
              .collect(Collectors.joining());
    }
    var failed = (DecodedPicture.Failed) decoded;
    return failed.file() + "\n  " + failed.error();
  }

  private static String rack(DecodedPicture.Rack rack) {
    var text = new StringBuilder();
    text.append(
        "%s  %d read, %d unread, %d empty, %d ms%n"
            .formatted(
                rack.file(),
                count(rack, State.READ),
                count(rack, State.UNREAD),
                count(rack, State.EMPTY),
                rack.millis()));
    int widest =
        rack.wells().stream()
            .mapToInt(well -> well.text() == null ? 1 : well.text().length())
            .max()
            .orElse(1);
    for (int row = 0; row < rack.rows(); row++) {
      List<Well> wells = rack.wells().subList(row * rack.cols(), (row + 1) * rack.cols());
      text.append("  %-3s".formatted(letters(row)));
      wells.forEach(well -> text.append((" %-" + widest + "s").formatted(sign(well))));
      text.append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static long count(DecodedPicture.Rack rack, State state) {
    return rack.wells().stream().filter(well -> well.state() == state).count();
  }

  private static String sign(Well well) {
    if (well.text() != null) {
      return well.text();
    }
    return well.state() == State.UNREAD ? "?" : ".";
  }

  private static String letters(int row) {
    var last = String.valueOf((char) ('A' + row % LETTERS));
    return row < LETTERS ? last : (char) ('A' + row / LETTERS - 1) + last;
  }
}
