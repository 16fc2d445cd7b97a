package org.biobank.scanner.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;

/**
 * Reads the answer of a VisionMate-style scanner: the codes of all wells in one line, in a set
 * order, ended by a character that the scanner was told.
 *
 * @param separator between codes; the scanners' own setting is a comma
 * @param byColumn A1, B1, .. (the scanners' own setting) rather than A1, A2, ..
 */
public record CodeListReader(char separator, boolean byColumn, Markers markers) {
  /** As the scanners are set when they are delivered. */
  public static final CodeListReader VISIONMATE = new CodeListReader(',', true, Markers.USUAL);

  private static final char END_OF_TEXT = 0x03;

  /**
   * @throws RackFileRefused if there is not one code or mark for each well, or a code comes twice
   */
  public RackFile read(String answer, RackLayout layout) {
    String list = answer.replace(String.valueOf(END_OF_TEXT), "").strip();
    List<String> codes = List.of(list.split(String.valueOf(separator), -1));
    boolean oneMore = codes.size() == layout.wells() + 1 && codes.get(layout.wells()).isBlank();
    if (codes.size() != layout.wells() && !oneMore) {
      throw new RackFileRefused(
          FileFault.ofFile(
              "has %d codes for %d wells".formatted(codes.size(), layout.wells()),
              "set the scanner to the rack's rows and columns"));
    }
    String table =
        IntStream.range(0, layout.wells())
            .mapToObj(i -> position(i, layout).name() + "\t" + codes.get(i).strip())
            .collect(Collectors.joining("\n"));
    FileProfile perLine = FileProfile.plain("visionmate-answer", '\t', 0, 1).withMarkers(markers);
    return RackFileReader.read(table, perLine, layout, Optional.empty());
  }

  private WellPosition position(int i, RackLayout layout) {
    return byColumn
        ? new WellPosition(i % layout.rows(), Math.floorDiv(i, layout.rows()))
        : new WellPosition(Math.floorDiv(i, layout.columns()), i % layout.columns());
  }
}
